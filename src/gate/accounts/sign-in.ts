import type { Origin } from "#ground/kernel/actor.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { verifyPassword } from "#ground/crypto/password.ts"
import { outcomeOfBlocked, tellLocked, tooSoon } from "./answers.ts"
import { normaliseEmail } from "./email.ts"
import { type Admission, admitTry, counted, forgetTries, type Lock, takeBackTry } from "./limit-rows.ts"
import { insertPending } from "./pending-rows.ts"
import type { Place } from "./place.ts"
import { recordSignIn } from "./sign-in-rows.ts"
import type { NextStep } from "./contract.ts"
import { askStep } from "./steps.ts"
import { findPasswordHash } from "./password-rows.ts"
import { findUserByEmail, getUser, type User } from "./user-rows.ts"

/** What is verified where there is no account, so that the answer takes as long: nobody knows the password of it. */
export const nobodysHash =
  "$argon2id$v=19$m=65536,t=3,p=1$9NoyRO6dJZMwuch28HvzkA$bw+zaaivJSEqXKj0rVAChUNKAxyioSfVwZJBxPJY3jM"

type Typed = { readonly email: string; readonly password: string }
export type Begun = { readonly pending: string; readonly answer: NextStep }
type Account = { readonly user: User | undefined; readonly hash: string | undefined }

const log = (did: "tried" | "right" | "wrong", user: User | undefined) =>
  ({ event: `accounts.password-${did}`, action: "E", object: "account", thing: user?.id }) as const

/**
 * The first step of signing in: e-mail address and password. An account that is not there, one that is not active and a wrong
 * password take the same steps and give the same answer. Gives the token of the pending sign-in, for the door's cookie.
 */
export async function signIn(place: Place, typed: Typed, from: Origin): Promise<Begun> {
  const { user, hash } = await place.look(async (at): Promise<Account> => {
    const found = await findUserByEmail(at, typed.email)
    return { user: found, hash: found && (await findPasswordHash(at, found.id)) }
  })
  const admission = await place.change(log("tried", user), (at) => admit(at, typed.email, user, from))
  if (!admission.taken) throw tooSoon(admission)
  const right = await verifyPassword(hash ?? nobodysHash, typed.password)
  if (!right || hash === undefined || user?.state !== "active") {
    await place.change(log("wrong", user), (at) => noteWrong(at, user, admission.lock, from))
    throw refuse("accounts.not-recognised")
  }
  await place.change(log("right", user), (at) => noteRight(at, typed.email, user, from))
  return place.change({ event: "accounts.code-sent", action: "E", object: "account", thing: user.id }, (at) =>
    begin(at, user.id, hash),
  )
}

/** Counts a try of a password, by its account and where it comes from. */
export async function admit(at: Change, email: string, user: User | undefined, from: Origin): Promise<Admission> {
  const admission = await admitTry(at, [
    counted(at, "account", normaliseEmail(email)),
    counted(at, "address", from.address),
  ])
  if (!admission.taken) await recordSignIn(at, user?.id, outcomeOfBlocked(admission), from)
  return admission
}

/** Notes a wrong password, and tells the user when it was the one that locks. */
export async function noteWrong(
  at: Change,
  user: User | undefined,
  lock: Lock | undefined,
  from: Origin,
): Promise<void> {
  await recordSignIn(at, user?.id, "password-wrong", from)
  if (user?.state === "active" && lock !== undefined) await tellLocked(at, user, lock.wrong, lock.minutes)
}

/** Forgets the wrong passwords before a right one. */
export async function noteRight(
  at: Change,
  email: string,
  user: User,
  from: Origin,
  outcome: "password-right" | "unlocked" = "password-right",
): Promise<void> {
  await forgetTries(at, counted(at, "account", normaliseEmail(email)))
  await takeBackTry(at, counted(at, "address", from.address))
  await recordSignIn(at, user.id, outcome, from)
}

/** Begins the second step, if the password is still the one that was verified. */
async function begin(at: Change, id: UserId, verified: string): Promise<Begun> {
  const user = await getUser(at, id)
  if (user.state !== "active" || (await findPasswordHash(at, id)) !== verified) throw refuse("accounts.not-recognised")
  return beginSecondStep(at, user)
}

/** Begins a sign-in that waits for its second step. Gives its token, for the door's cookie, and what is asked. */
export async function beginSecondStep(at: Change, user: User): Promise<Begun> {
  const { token, hash } = await insertPending(at, user.id)
  return { pending: token, answer: await askStep(at, user, { for: "sign-in", boundTo: hash }) }
}
