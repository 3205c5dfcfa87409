import type { Origin } from "#ground/kernel/actor.ts"
import { type Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { verifyPassword } from "#ground/crypto/password.ts"
import { tooSoon } from "#gate/accounts/sign-in-log/answers.ts"
import type { Lock, PasskeyRequest } from "#gate/accounts/contract.ts"
import { askPasskey, isAnsweredBy, type ShownPasskey, type PasskeySite } from "#gate/accounts/steps/passkey.ts"
import { findPasswordHash } from "#gate/accounts/passwords/password-rows.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { countWrongAtLock, lockSession, unlockSession } from "#gate/accounts/sessions/session-rows.ts"
import { endSessions, type SessionFacts, sessionsChanged } from "#gate/accounts/sessions/sessions.ts"
import { knownDevice } from "#gate/accounts/steps/device-token.ts"
import { admit, countedOf, noteRight, noteWrong } from "./sign-in.ts"
import { recordSignIn } from "#gate/accounts/sign-in-log/sign-in-rows.ts"
import { ownSteps } from "#gate/accounts/steps/steps.ts"
import { getUser } from "#gate/accounts/users/user-rows.ts"

type LockedUser = Pick<SessionFacts, "user" | "session" | "isLocked">

const log = (did: string, { session }: LockedUser) =>
  ({ event: `accounts.${did}`, action: "E", object: "session", thing: session }) as const

const requireLocked = ({ isLocked }: LockedUser): void => {
  if (!isLocked) throw refuse("accounts.session.not-locked")
}

/** Refuses what is asked in a locked session. Doors ask this for every request but those of the lock itself. */
export function requireUnlocked({ isLocked }: Pick<SessionFacts, "isLocked">): void {
  if (isLocked) throw refuse("accounts.session-locked")
}

/** How a session stands, and what would open it. */
export const lockOf = (place: SignInPractice, who: LockedUser): Promise<Lock> =>
  place.look(async (at) => {
    const user = await getUser(at, who.user)
    return {
      locked: who.isLocked,
      user: { id: user.id, name: user.name },
      practice: { slug: at.practice.slug, name: at.practice.name },
      passkey: (await ownSteps(at, user)).includes("passkey"),
    }
  })

/** Locks a session; one that is locked stays so. */
export const lock = (place: SignInPractice, who: LockedUser): Promise<void> =>
  place.change(log("session-locked", who), async (at) => {
    await lockSession(at, who.session)
    sessionsChanged(at)
  })

/**
 * Opens a locked session with the password. It counts as everywhere, and too many wrong ones end the session. Gives the session's
 * new token, for the door's cookie; the one of before opens nothing any more.
 */
export async function unlock(
  place: SignInPractice,
  who: LockedUser,
  password: string,
  { from, devices = [] }: { readonly from: Origin; readonly devices?: readonly string[] },
): Promise<string> {
  requireLocked(who)
  const { user, hash, device } = await place.look(async (at) => ({
    user: await getUser(at, who.user),
    hash: await findPasswordHash(at, who.user),
    device: knownDevice(at, devices, who.user),
  }))
  const tries = (at: Change) => countedOf(at, user.email, from, device)
  const admission = await place.change(log("unlock-tried", who), (at) => admit(at, tries(at), user, from))
  if (!admission.taken) throw tooSoon(admission)
  const isRight = hash !== undefined && (await verifyPassword(hash, password))
  const outcome = await place.change(log(isRight ? "unlocked" : "unlock-wrong", who), async (at) => {
    if (!isRight) {
      await noteWrong(at, user, admission.lock, from)
      return wrong(at, who, "accounts.password-wrong", admission.lock !== undefined)
    }
    // Somebody may have changed it in between; what was verified is then no longer the password.
    if ((await findPasswordHash(at, who.user)) !== hash) return refuse("general.not-signed-in")
    await noteRight(at, tries(at), user, from, "unlocked")
    return open(at, who)
  })
  if (typeof outcome !== "string") throw outcome
  return outcome
}

/** Asks for a passkey to open a locked session with: one that knows its owner, since it is all that is asked. */
export async function askUnlockPasskey(
  place: SignInPractice,
  who: LockedUser,
  site: PasskeySite,
): Promise<PasskeyRequest> {
  requireLocked(who)
  return place.change(log("passkey-asked", who), async (at) => {
    const user = await getUser(at, who.user)
    if (!(await ownSteps(at, user)).includes("passkey")) throw refuse("accounts.step.not-allowed")
    return askPasskey(at, user.id, { purpose: "unlock", boundTo: who.session }, site, "required")
  })
}

/** Opens a locked session with such a passkey. */
export async function showUnlockPasskey(
  place: SignInPractice,
  who: LockedUser,
  shown: ShownPasskey,
  from: Origin,
): Promise<string> {
  requireLocked(who)
  const outcome = await place.change(log("passkey-shown", who), async (at) => {
    const user = await getUser(at, who.user)
    const binding = { purpose: "unlock", boundTo: who.session } as const
    const isRight = await isAnsweredBy(at, user.id, binding, shown, true)
    if (isRight === "right" && (await ownSteps(at, user)).includes("passkey")) {
      await recordSignIn(at, user.id, "unlocked", from)
      return open(at, who)
    }
    await recordSignIn(at, user.id, isRight === "expired" ? "passkey-expired" : "passkey-wrong", from)
    return isRight === "expired" ? refuse("accounts.passkey-expired") : wrong(at, who, "accounts.passkey-wrong", false)
  })
  if (typeof outcome !== "string") throw outcome
  return outcome
}

async function open(at: Change, who: LockedUser): Promise<string | Refusal> {
  const token = await unlockSession(at, who.session)
  if (token === undefined) return refuse("general.not-signed-in")
  sessionsChanged(at)
  return token
}

/** Counts a wrong try at the lock, and ends the session when that was one too many. Gives the no, so that what was counted stays. */
async function wrong(
  at: Change,
  who: LockedUser,
  code: "accounts.password-wrong" | "accounts.passkey-wrong",
  isLast: boolean,
): Promise<Refusal> {
  const tries = await countWrongAtLock(at, who.session)
  if (!isLast && tries < at.audience.limits.lockTries)
    return refuse(code, { count: at.audience.limits.lockTries - tries })
  await endSessions(at, who.user, "ended", (id) => id === who.session)
  return refuse("general.not-signed-in")
}
