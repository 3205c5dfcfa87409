import type { UserId } from "#ground/kernel/ids.ts"
import { coversRights } from "#ground/kernel/permission.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { groupsOf, isManagerLeftWithout, permissionsOf } from "#gate/access/access.ts"
import {
  endEverything,
  findUserByEmail,
  namesChanged,
  sendInvitation,
  setUserState,
  updateUser,
  type UserRecord as Account,
  usersWith,
} from "#gate/accounts/accounts.ts"
import { regiveGroups } from "#gate/groups/groups.ts"
import { getAccount } from "./account.ts"
import {
  deleteEmailChange,
  findEmailChange,
  insertEmailChange,
  type StoredEmailChange,
  updateEmailChange,
} from "./email-change-rows.ts"
import { may } from "./permissions.ts"
import { recordEvent } from "./rows.ts"
import { listManagers, tell } from "./telling.ts"
import type { EmailChange } from "./tables.ts"

/** How long the old address can undo a change before it counts without a yes, and how long after it was asked for it still can. */
export const undoDays = 3
export const keptDays = 14

const after = (at: Look, days: number): Temporal.Instant => at.now.add({ hours: 24 * days })

const rightsOf = async (at: Look, user: UserId) => permissionsOf(at, await groupsOf(at, user))

/** Whether somebody holds, at least as far, all that another holds. */
export const holdsAllOf = async (at: Look, one: UserId, other: UserId): Promise<boolean> =>
  coversRights(await rightsOf(at, one), await rightsOf(at, other))

const actorOf = (at: Look): UserId | undefined => (at.actor.kind === "user" ? at.actor.user : undefined)

async function requireFree(at: Look, user: UserId, email: string): Promise<void> {
  const known = await findUserByEmail(at, email)
  if (known !== undefined && known.id !== user) throw refuse("accounts.email-taken", { field: "email" })
}

/**
 * An address is its owner's. One that was given counts when whoever reads it has said so, and the owner agrees, or three days have
 * gone by in which nobody at the old address undid it. Who has not come in yet gets an invitation there instead: that is giving
 * their groups to whoever reads it.
 */
export async function changeEmail(
  at: Change,
  account: Account,
  email: string,
  reason: string | undefined,
): Promise<void> {
  const before = await findEmailChange(at, account.id)
  if (email === account.email) {
    // Taking back what was asked; what is in use, or was undone, keeps its link and who asked for it.
    if (before !== undefined && isUnderWay(before)) await deleteEmailChange(at, account.id)
    return
  }
  await requireFree(at, account.id, email)
  if (account.state === "invited") {
    await regiveGroups(at, account.id, reason)
    await updateUser(at, { ...account, email })
    await sendInvitation(at, { ...account, email }, at.program.origin)
    return
  }
  if (account.state !== "active") throw refuse("users.shut", { field: "email" })
  // Another change now would take away the link by which this one can be undone.
  if (before !== undefined && !isUnderWay(before)) throw refuse("users.email-lately", { field: "email" })
  await ask(at, account, email)
}

async function ask(at: Change, account: Account, email: string): Promise<void> {
  const by = actorOf(at)
  const isOwn = by === account.id
  const needsSecond = by !== undefined && !isOwn && !(await holdsAllOf(at, by, account.id))
  const askedAt = instantText(at.now)
  const change: EmailChange = {
    email,
    former: account.email,
    by,
    askedAt,
    countsAt: instantText(after(at, undoDays)),
    needsSecond,
    ...(isOwn ? { agreedAt: askedAt } : {}),
  }
  const { confirm, undo } = await insertEmailChange(at, account.id, change, after(at, keptDays))
  const linkTo = (page: string, token: string): string => `${at.program.origin}/${page}#${at.practice.slug}.${token}`
  await tell(at, { ...account, email }, "email-new", { link: linkTo("email", confirm), days: keptDays })
  const link = linkTo("adres", undo)
  await tell(at, account, isOwn ? "email-old-own" : "email-old", { link, days: undoDays, until: keptDays })
  if (needsSecond)
    for (const second of await usersWith(at, [may["users.manage"]]))
      if (second.id !== by && second.id !== account.id && (await holdsAllOf(at, second.id, account.id)))
        await tell(at, second, "email-second", { colleague: account.name })
}

/** Whether everything has been said that a changed address waits for. */
async function isRipe(at: Look, change: StoredEmailChange): Promise<boolean> {
  if (change.confirmedAt === undefined) return false
  if (change.agreedAt !== undefined) return true
  if (instantText(at.now) < change.countsAt) return false
  return !(await lacksSecond(at, change))
}

/** Whether a change waits for a second person: who asked holds less than the account, then or now. */
export async function lacksSecond(at: Look, { by, user, needsSecond, secondBy }: StoredEmailChange): Promise<boolean> {
  if (secondBy !== undefined || by === undefined || by === user) return false
  return needsSecond || !(await holdsAllOf(at, by, user))
}

/** Whether a changed address is still on its way. */
export const isUnderWay = (change: StoredEmailChange): boolean =>
  change.doneAt === undefined && change.undoneAt === undefined

/** Whether a changed address can be used now: nobody took it in the meantime, and nothing is left to wait for. */
export async function isReady(at: Look, change: StoredEmailChange): Promise<boolean> {
  if (!isUnderWay(change) || !(await isRipe(at, change))) return false
  const known = await findUserByEmail(at, change.email)
  return (known === undefined || known.id === change.user) && (await getAccount(at, change.user)).state === "active"
}

/** Notes what was said of a changed address, and takes it into use when nothing is left to wait for. Gives whether it is. */
export async function settleEmail(at: Change, change: StoredEmailChange): Promise<boolean> {
  await updateEmailChange(at, change)
  if (!(await isReady(at, change))) return false
  const account = await getAccount(at, change.user)
  await updateUser(at, { ...account, email: change.email })
  await updateEmailChange(at, { ...change, former: account.email, doneAt: instantText(at.now) })
  namesChanged(at)
  await recordEvent(at, account.id, "email-confirmed", {
    changes: [{ field: "email", before: [account.email], after: [change.email] }],
  })
  // Codes go to another mailbox from now on: a second step has changed.
  await endEverything(at, account.id)
  return true
}

/**
 * The owner says that a change was not theirs: the address is what it was, everything ends, and nothing opens until somebody who
 * manages users has looked. Where there would be nobody to look, the account stays open, and its sessions are over.
 */
export async function undoEmail(at: Change, change: StoredEmailChange): Promise<void> {
  const { user, by } = change
  const account = await getAccount(at, user)
  if (change.doneAt !== undefined && (await findUserByEmail(at, change.former)) === undefined)
    await updateUser(at, { ...account, email: change.former })
  const others = (await listManagers(at, user)).filter(({ id }) => id !== by)
  const isShut = account.state === "active" && others.length > 0 && (await isManagerLeftWithout(at, user))
  if (isShut) await setUserState(at, user, "shut")
  await endEverything(at, user)
  namesChanged(at)
  await recordEvent(at, user, "email-undone", {
    changes: [{ field: "email", before: [change.email], after: [change.former] }],
  })
  if (isShut) await updateEmailChange(at, { ...change, undoneAt: instantText(at.now) })
  else await deleteEmailChange(at, user)
  for (const manager of others)
    await tell(at, manager, isShut ? "email-undone-shut" : "email-undone", { colleague: account.name })
}
