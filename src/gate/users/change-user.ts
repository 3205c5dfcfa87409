import type { UserId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { requireGroups, requireManagerLeft, setGroups } from "#gate/access/access.ts"
import {
  type User as Account,
  endEverything,
  findUserByEmail,
  namesChanged,
  sendInvitation,
  setEndDay,
  updateUser,
} from "#gate/accounts/accounts.ts"
import { setTeams } from "#gate/teams/teams.ts"
import { changeUser as act } from "./contract.ts"
import { describe, getAccount } from "./described.ts"
import { differences } from "./differences.ts"
import { requireDayToCome } from "./invite-user.ts"
import { may } from "./policy.ts"
import { insertEmailChange, recordEvent } from "./rows.ts"
import type { Site } from "./site.ts"
import { tell } from "./telling.ts"

const confirmHours = 24

export const changeUser = (site: Site) =>
  change(act, {
    needs: may["users.manage"],
    stepUp: true,
    logs: { event: "users.changed", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
    run: async (at, { id, version, name, email, endsOn, groups, teams }) => {
      const account = await getAccount(at, id)
      if (account.state === "ended") throw refuse("users.ended")
      requireSeen(account, version)
      requireDayToCome(at, endsOn)
      const before = await describe(at, id)
      if (name !== undefined && name !== account.name) await updateUser(at, { ...account, name })
      if (endsOn !== undefined) await setEndDay(at, id, endsOn ?? undefined)
      if (groups !== undefined) await requireGroups(at, groups)
      if (groups !== undefined) await setGroups(at, id, groups)
      if (teams !== undefined) await setTeams(at, id, teams)
      if (email !== undefined)
        await changeEmail(at, { ...account, ...(name === undefined ? {} : { name }) }, email, site)
      namesChanged(at)
      return finish(at, id, before)
    },
  })

/** Notes what changed. Whoever is in other groups than before signs in again, with the rights of now. */
async function finish(at: Change, id: UserId, before: Awaited<ReturnType<typeof describe>>) {
  const after = await describe(at, id)
  const changes = differences(before, after)
  if (changes.length > 0) await recordEvent(at, id, "changed", { changes })
  if (changes.some(({ field }) => field === "groups") && before.state === "active") await endEverything(at, id)
  await requireManagerLeft(at)
  return after
}

/**
 * An address that was given is used when whoever reads its mail has said so, and the present one hears of it at once.
 * Who has not come in yet gets a new invitation there, which says the same.
 */
async function changeEmail(at: Change, account: Account, email: string, site: Site): Promise<void> {
  if (email === account.email) return
  const known = await findUserByEmail(at, email)
  if (known !== undefined && known.id !== account.id) throw refuse("accounts.email-taken", { field: "email" })
  if (account.state === "invited") {
    await updateUser(at, { ...account, email })
    await sendInvitation(at, { ...account, email }, site.origin)
    return
  }
  const token = await insertEmailChange(at, account.id, email, at.now.add({ hours: confirmHours }))
  const link = `${site.origin}/email#${at.practice.slug}.${token}`
  await tell(at, { ...account, email }, "email-new", { link, hours: confirmHours })
  await tell(at, account, "email-old")
}
