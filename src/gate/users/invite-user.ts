import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { requireGroups } from "#gate/access/access.ts"
import { addUser, findUser, mayInvite, sendInvitation, setEndDay } from "#gate/accounts/accounts.ts"
import { giveGroups } from "#gate/groups/groups.ts"
import { addToTeams } from "#gate/teams/teams.ts"
import { inviteUser as act } from "./contract.ts"
import { describe } from "./described.ts"
import { groupChange } from "./differences.ts"
import { noted, recordEvent } from "./rows.ts"

/** The last day of an account is today or later: who is gone already is not let in. */
export function requireDayToCome(at: Look, endsOn: string | null | undefined): void {
  if (typeof endsOn === "string" && endsOn < dayText(at.now, at.practice.zone))
    throw refuse("users.day-past", { field: "endsOn" })
}

export const inviteUser = change(act, {
  needs: mayInvite,
  stepUp: "settings",
  logs: { event: "users.invited", action: "C", object: "account", of: (_input, user) => ({ thing: user?.id }) },
  run: async (at, { name, email, language, groups, teams, endsOn, reason }) => {
    requireDayToCome(at, endsOn)
    await requireGroups(at, groups)
    const id = await addUser(at, { name, email, language: language ?? at.practice.language, groups: [] })
    await giveGroups(at, id, groups, reason)
    await addToTeams(at, id, teams)
    if (endsOn !== undefined) await setEndDay(at, id, endsOn)
    await recordEvent(at, id, "invited", { changes: await groupChange(at, id, []), ...noted(reason) })
    const user = await findUser(at, id)
    if (user !== undefined) await sendInvitation(at, user, at.program.origin)
    return describe(at, id)
  },
})
