import type { TeamId, UserId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Change } from "#ground/kernel/scope.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { requireGroups, requireManagerLeft } from "#gate/access/access.ts"
import { endEverything, namesChanged, setEndDay, updateUser } from "#gate/accounts/accounts.ts"
import { giveGroups } from "#gate/groups/groups.ts"
import { mayWithTeams, setTeams, teamsOf } from "#gate/teams/teams.ts"
import { changeUser as act } from "./contract.ts"
import { getAccount } from "./account.ts"
import { describe } from "./described.ts"
import { differences } from "./differences.ts"
import { requireDayToCome } from "./invite-user.ts"
import { may } from "./permissions.ts"
import { changeEmail } from "./email-change.ts"
import { noted, recordEvent } from "./rows.ts"

export const changeUser = change(act, {
  needs: may["users.manage"],
  stepUp: "settings",
  logs: { event: "users.changed", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id, version, name, email, endsOn, groups, teams, reason }) => {
    const account = await getAccount(at, id)
    if (account.state === "ended") throw refuse("users.ended")
    requireSeen(account, version)
    requireDayToCome(at, endsOn)
    const before = await describe(at, id)
    if (name !== undefined && name !== account.name) await updateUser(at, { ...account, name })
    if (endsOn !== undefined) await setEndDay(at, id, endsOn ?? undefined)
    if (groups !== undefined) await requireGroups(at, groups)
    if (groups !== undefined) await giveGroups(at, id, groups, reason)
    if (teams !== undefined) await changeTeams(at, id, teams)
    if (email !== undefined)
      await changeEmail(at, { ...account, ...(name === undefined ? {} : { name }) }, email, reason)
    namesChanged(at)
    return finish(at, id, before, reason)
  },
})

/** A team widens what one reaches: who does not manage teams puts nobody but others in one. */
async function changeTeams(at: Change, id: UserId, teams: readonly TeamId[]): Promise<void> {
  const before = await teamsOf(at, id)
  const joins = teams.some((team) => !before.includes(team))
  if (joins && id === actingUser(at) && !at.may(mayWithTeams["teams.manage"]))
    throw refuse("teams.not-oneself", { field: "teams" })
  await setTeams(at, id, teams)
}

/** Notes what changed. Whoever is in other groups than before signs in again, with the rights of now. */
async function finish(at: Change, id: UserId, before: Awaited<ReturnType<typeof describe>>, reason?: string) {
  const after = await describe(at, id)
  const changes = differences(before, after)
  if (changes.length > 0) await recordEvent(at, id, "changed", { changes, ...noted(reason) })
  if (changes.some(({ field }) => field === "groups") && before.state === "active") await endEverything(at, id)
  await requireManagerLeft(at)
  return after
}
