import type { Origin } from "#ground/kernel/actor.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { verifyPassword, type Waiter } from "#ground/crypto/password.ts"
import { placeOf } from "#ground/kernel/network.ts"
import { outcomeOfBlocked, tellLocked, tooSoon } from "#gate/accounts/sign-in-log/answers.ts"
import { normaliseEmail } from "#gate/accounts/users/email.ts"
import { knownDevice } from "#gate/accounts/steps/device-token.ts"
import type { EarlyLimit } from "./early-limit.ts"
import {
  type Admission,
  admitTry,
  type CountedTries,
  counted,
  countedPlace,
  forgetTries,
  type AccountLock,
  takeBackTry,
} from "#gate/accounts/attempts/limit-rows.ts"
import { type FirstHalf, insertPending } from "#gate/accounts/steps/pending-rows.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { recordSignIn } from "#gate/accounts/sign-in-log/sign-in-rows.ts"
import type { NextStep } from "#gate/accounts/contract.ts"
import { askStep } from "#gate/accounts/steps/steps.ts"
import { findPasswordHash } from "#gate/accounts/passwords/password-rows.ts"
import { findUserByEmail, getUser, type UserRecord } from "#gate/accounts/users/user-rows.ts"

/** What is verified where there is no account, so that the answer takes as long: nobody knows the password of it. */
export const nobodysHash =
  "$argon2id$v=19$m=65536,t=3,p=1$9NoyRO6dJZMwuch28HvzkA$bw+zaaivJSEqXKj0rVAChUNKAxyioSfVwZJBxPJY3jM"

type TypedSignIn = { readonly email: string; readonly password: string }
export type BegunSignIn = { readonly pending: string; readonly answer: NextStep }
/** `device` is there where this browser showed that this very user was in from it before. */
type Account = {
  readonly user: UserRecord | undefined
  readonly hash: string | undefined
  readonly device: string | undefined
}

/** What a browser brings along of earlier sign-ins, and what counts those for whom nothing of it speaks, over all practices. */
type ShownSteps = { readonly devices?: readonly string[]; readonly early?: EarlyLimit }

const log = (did: "tried" | "right" | "wrong", user: UserRecord | undefined) =>
  ({ event: `accounts.password-${did}`, action: "E", object: "account", thing: user?.id }) as const

/**
 * The first step of signing in: e-mail address and password. An account that is not there, one that is not active and a wrong
 * password take the same steps and give the same answer. Gives the token of the pending sign-in, for the door's cookie.
 */
export async function signIn(
  place: SignInPractice,
  typed: TypedSignIn,
  from: Origin,
  { devices = [], early }: ShownSteps = {},
): Promise<BegunSignIn> {
  const { user, hash, device } = await place.look((at) => findAccount(at, typed.email, devices))
  if (device === undefined) early?.admit(from, place.now())
  const tries = (at: Change) => countedOf(at, typed.email, from, device)
  const admission = await place.change(log("tried", user), (at) => admit(at, tries(at), user, from))
  if (!admission.taken) throw tooSoon(admission)
  const waiter = device === undefined ? othersFrom(from) : ({ lane: "known" } as const)
  const right = await verifyPassword(hash ?? nobodysHash, typed.password, waiter).catch(async (error: unknown) => {
    // What was not judged was not wrong.
    await place.change(log("tried", user), (at) => takeBack(at, tries(at)))
    throw error
  })
  if (!right || hash === undefined || user?.state !== "active") {
    await place.change(log("wrong", user), (at) => noteWrong(at, user, admission.lock, from))
    throw refuse("accounts.not-recognised")
  }
  await place.change(log("right", user), (at) => noteRight(at, tries(at), user, from))
  if (device === undefined) early?.takeBack(from, place.now())
  return place.change({ event: "accounts.code-sent", action: "E", object: "account", thing: user.id }, (at) =>
    begin(at, user.id, hash),
  )
}

async function findAccount(at: Look, email: string, devices: readonly string[]): Promise<Account> {
  const user = await findUserByEmail(at, email)
  if (user === undefined) return { user, hash: undefined, device: undefined }
  return { user, hash: await findPasswordHash(at, user.id), device: knownDevice(at, devices, user.id) }
}

/** How somebody waits for whom nothing speaks. */
export const othersFrom = (from: Origin): Waiter => ({ lane: "others", from: placeOf(from.address) })

/** A browser in which the user was in before is counted apart, so that strangers do not hold it up. */
export const countedOf = (
  at: Change,
  email: string,
  from: Origin,
  device: string | undefined,
): readonly CountedTries[] =>
  device === undefined
    ? [counted(at, "account", normaliseEmail(email)), countedPlace(at, "address", from)]
    : [counted(at, "device", device)]

/** Counts a try of a password. */
export async function admit(
  at: Change,
  tries: readonly CountedTries[],
  user: UserRecord | undefined,
  from: Origin,
): Promise<Admission> {
  const admission = await admitTry(at, tries)
  if (!admission.taken) await recordSignIn(at, user?.id, outcomeOfBlocked(admission), from)
  return admission
}

async function takeBack(at: Change, tries: readonly CountedTries[]): Promise<void> {
  for (const one of tries) await takeBackTry(at, one)
}

/** Notes a wrong password, and tells the user when it was the one that locks. */
export async function noteWrong(
  at: Change,
  user: UserRecord | undefined,
  lock: AccountLock | undefined,
  from: Origin,
): Promise<void> {
  await recordSignIn(at, user?.id, "password-wrong", from)
  if (user?.state === "active" && lock !== undefined) await tellLocked(at, user, lock)
}

/** The account's or the browser's own wrong tries are forgotten; of a place only this one was right. */
export async function noteRight(
  at: Change,
  [own, ...shared]: readonly CountedTries[],
  user: UserRecord,
  from: Origin,
  outcome: "password-right" | "unlocked" = "password-right",
): Promise<void> {
  if (own !== undefined) await forgetTries(at, own)
  await takeBack(at, shared)
  await recordSignIn(at, user.id, outcome, from)
}

/** Begins the second step, if the password is still the one that was verified. */
async function begin(at: Change, id: UserId, verified: string): Promise<BegunSignIn> {
  const user = await getUser(at, id)
  if (user.state !== "active" || (await findPasswordHash(at, id)) !== verified) throw refuse("accounts.not-recognised")
  return beginSecondStep(at, user, "password")
}

/** Begins a sign-in that waits for its second step. Gives its token, for the door's cookie, and what is asked. */
export async function beginSecondStep(at: Change, user: UserRecord, by: FirstHalf): Promise<BegunSignIn> {
  const { token, hash } = await insertPending(at, user.id, by)
  return { pending: token, answer: await askStep(at, user, { for: "sign-in", by, boundTo: hash }) }
}
