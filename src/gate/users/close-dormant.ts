import { Refusal } from "#ground/kernel/refusal.ts"
import type { Job, Workplace } from "#ground/kernel/room.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { requireManagerLeft } from "#gate/access/access.ts"
import { findUser, listUsers, noteNotice, type UserRecord } from "#gate/accounts/accounts.ts"
import { dormantSettings, isDormant, lastUse, noticeEnds } from "./dormancy.ts"
import { leave } from "./leaving.ts"
import { listManagers, tell } from "./telling.ts"

/**
 * Gives notice to accounts that nobody has used for long, and closes those that nobody used after that either. The last
 * manager's stays open: the practice would be without anybody who can let others in.
 */
export const closeDormant: Job = {
  name: "users.close-dormant",
  everySeconds: 6 * 3600,
  run: async (place) => {
    for (const user of await place.look(listDormant)) {
      if (user.noticedAt === undefined) await giveNotice(place, user)
      else await closeUnused(place, user)
    }
  },
}

/** Accounts for which there is something to do now. */
async function listDormant(at: Look): Promise<readonly UserRecord[]> {
  const dormancy = await dormantSettings(at)
  return (await listUsers(at)).filter(
    (user) =>
      isDormant(at, user, dormancy) &&
      (user.noticedAt === undefined || Temporal.Instant.compare(noticeEnds(user.noticedAt, dormancy), at.now) <= 0),
  )
}

const giveNotice = (place: Workplace, { id }: UserRecord): Promise<void> =>
  place.change({ event: "users.notice-given", action: "U", object: "account", thing: id }, async (at) => {
    const user = await stillDormant(at, id)
    if (user === undefined || user.noticedAt !== undefined) return
    await noteNotice(at, id)
    const closes = noticeEnds(at.now.toString(), await dormantSettings(at))
    const values = {
      since: dayText(Temporal.Instant.from(lastUse(user)), at.practice.zone),
      day: dayText(closes, at.practice.zone),
    }
    await tell(at, user, "dormant", values)
    for (const manager of await listManagers(at, id))
      await tell(at, manager, "dormant-manager", { ...values, colleague: user.name })
  })

async function closeUnused(place: Workplace, { id }: UserRecord): Promise<void> {
  try {
    await place.change({ event: "users.closed", action: "U", object: "account", thing: id }, async (at) => {
      if ((await stillDormant(at, id)) === undefined) return
      await leave(at, id, "closed-unused")
      await requireManagerLeft(at)
    })
  } catch (error) {
    // The last manager: told in the list of users, where `closesOn` lies behind us.
    if (!(error instanceof Refusal) || error.code !== "access.last-manager") throw error
  }
}

/** Somebody may have signed in since the list was made. */
async function stillDormant(at: Change, id: UserRecord["id"]): Promise<UserRecord | undefined> {
  const user = await findUser(at, id)
  return user !== undefined && isDormant(at, user, await dormantSettings(at)) ? user : undefined
}
