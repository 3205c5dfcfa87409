import type { Origin } from "#ground/kernel/actor.ts"
import type { Audience } from "#ground/kernel/audience.ts"
import { placeOf } from "#ground/kernel/network.ts"
import { type Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { tooSoon } from "#gate/accounts/sign-in-log/answers.ts"
import { makeChallenge, takeChallenge } from "#gate/accounts/steps/challenge-rows.ts"
import { enter, type SignedIn } from "./finish-sign-in.ts"
import { knownDevice } from "#gate/accounts/steps/device-token.ts"
import { admitTry, type CountedTries, counted, countedPlace, takeBackTry } from "#gate/accounts/attempts/limit-rows.ts"
import { isSignedBy, passkeyRequest, type ShownPasskey, type PasskeySite } from "#gate/accounts/steps/passkey.ts"
import { findPasskey } from "#gate/accounts/steps/passkey-rows.ts"
import type { PasskeyRequest } from "#gate/accounts/contract.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { pretendTries } from "./pretend-tries.ts"
import { recordSignIn } from "#gate/accounts/sign-in-log/sign-in-rows.ts"
import { ownSteps } from "#gate/accounts/steps/steps.ts"
import { hashToken, newToken } from "#gate/accounts/token.ts"
import { findUser, type UserRecord } from "#gate/accounts/users/user-rows.ts"

/** The token of a sign-in that waits for a passkey, for the door's cookie, and what is asked of the browser. */
export type PasskeyBegun = { readonly pending: string; readonly request: PasskeyRequest }

/**
 * Begins a sign-in with a passkey alone, which is both steps: something that one has, and that knows its owner. Nobody is
 * known yet; the passkey says who it is.
 */
export async function beginPasskeySignIn(
  place: SignInPractice,
  site: PasskeySite,
  from: Origin,
  devices: readonly string[] = [],
): Promise<PasskeyBegun> {
  const pending = newToken()
  const log = { event: "accounts.passkey-asked", action: "E", object: "account" } as const
  const begun = await place.change(log, async (at) => {
    const admission = await admitTry(at, [countedAsker(at, from, devices)])
    if (!admission.taken) return tooSoon(admission)
    return makeChallenge(at, { purpose: "whole-sign-in", boundTo: hashToken(at, "passkey-sign-in", pending) })
  })
  if (typeof begun !== "string") throw begun
  return { pending, request: await wholeRequest(place.audience, site, begun) }
}

const wholeRequest = ({ limits }: Audience, site: PasskeySite, challenge: string): Promise<PasskeyRequest> =>
  passkeyRequest({ minutes: limits.challengeMinutes, site, challenge, verification: "required" })

/** Nobody is known yet, but perhaps the browser: somebody was in from it before. */
function countedAsker(at: Change, from: Origin, devices: readonly string[]): CountedTries {
  const device = knownDevice(at, devices)
  return device === undefined ? countedPlace(at, "passkey", from) : counted(at, "passkey", `device ${device}`)
}

/** Begins one at a practice that is not there, as one that is there does: nothing that is answered to it is right. */
type PretendPasskeySignIn = (
  practice: string,
  site: PasskeySite,
  from: Origin,
  now: Temporal.Instant,
) => Promise<PasskeyBegun>

/** Makes one for a door, which counts in memory how often it is asked. */
export function pretendPasskeySignIn(audience: Audience): PretendPasskeySignIn {
  const admit = pretendTries(audience)
  return async (practice, site, from, now) => {
    admit([{ rule: "passkey", practice, value: placeOf(from.address) }], now)
    return { pending: newToken(), request: await wholeRequest(audience, site, newToken()) }
  }
}

/** Finishes it. Whatever is not right is answered alike, and is in the sign-in log of whose passkey it is. */
export async function finishPasskeySignIn(
  place: SignInPractice,
  pendingToken: string,
  shown: ShownPasskey,
  from: Origin,
  devices: readonly string[] = [],
): Promise<SignedIn> {
  const known = await place.look((at) => findPasskey(at, shown.answer.id))
  const log = { event: "accounts.passkey-shown", action: "E", object: "account", thing: known?.user } as const
  const outcome = await place.change(log, (at) =>
    judge(at, hashToken(at, "passkey-sign-in", pendingToken), shown, { from, devices }),
  )
  if (!("session" in outcome)) throw outcome
  return outcome
}

/** Gives a refusal instead of throwing it: what was counted and noted must stay. */
async function judge(
  at: Change,
  boundTo: string,
  shown: ShownPasskey,
  { from, devices }: { readonly from: Origin; readonly devices: readonly string[] },
): Promise<SignedIn | Refusal> {
  const isChallenge = await takeChallenge(at, { purpose: "whole-sign-in", boundTo })
  const passkey = await findPasskey(at, shown.answer.id)
  const user = passkey && (await findUser(at, passkey.user))
  const isRight =
    isChallenge !== undefined &&
    passkey !== undefined &&
    (await mayEnter(at, user)) &&
    (await isSignedBy(at, passkey, { ...shown, isChallenge, verified: true }))
  await recordSignIn(at, user?.id, isRight ? "passkey-right" : "passkey-wrong", from)
  if (!isRight || user === undefined) return refuse("accounts.passkey-wrong")
  await takeBackTry(at, countedAsker(at, from, devices))
  return enter(at, user, from)
}

const mayEnter = async (at: Change, user: UserRecord | undefined): Promise<boolean> =>
  user?.state === "active" && (await ownSteps(at, user)).includes("passkey")
