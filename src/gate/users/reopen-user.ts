import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { requireGroups } from "#gate/access/access.ts"
import {
  listUsersOver,
  mayInvite,
  namesChanged,
  sendInvitation,
  setEndDay,
  setUserState,
} from "#gate/accounts/accounts.ts"
import { giveGroups } from "#gate/groups/groups.ts"
import { addToTeams } from "#gate/teams/teams.ts"
import { reopenUser as act } from "./contract.ts"
import { getAccount } from "./account.ts"
import { describe } from "./described.ts"
import { groupChange } from "./differences.ts"
import { requireDayToCome } from "./invite-user.ts"
import { leave } from "./leaving.ts"
import { noted, recordEvent } from "./rows.ts"

export const reopenUser = change(act, {
  needs: mayInvite,
  stepUp: "settings",
  logs: { event: "users.reopened", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, groups, teams, endsOn, reason }) => {
    const account = await getAccount(at, id)
    if (account.state !== "ended") throw refuse("users.not-ended")
    requireDayToCome(at, endsOn)
    await requireGroups(at, groups)
    // Its last day may have passed before the job that closes accounts came by.
    if ((await listUsersOver(at)).includes(id)) await leave(at, id, "closed-on-last-day")
    await setEndDay(at, id, endsOn)
    await setUserState(at, id, "invited")
    await giveGroups(at, id, groups, reason)
    await addToTeams(at, id, teams)
    namesChanged(at)
    await recordEvent(at, id, "reopened", { changes: await groupChange(at, id, []), ...noted(reason) })
    await sendInvitation(at, await getAccount(at, id), at.program.origin)
    return describe(at, id)
  },
})
