import type { Origin } from "#ground/kernel/actor.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { type Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { outcomeOfBlocked, tellLocked, tooSoon } from "./answers.ts"
import { admitTry, counted, forgetTries, takeBackTry } from "./limit-rows.ts"
import { type CodeVerdict, voidCodes } from "./code-rows.ts"
import type { Place } from "./place.ts"
import { recordSignIn } from "./sign-in-rows.ts"
import { type Occasion, secondSteps } from "./steps.ts"
import { getUser } from "./user-rows.ts"

/** What somebody gives for a step: which step, of whom, for what. */
export type Given = { readonly user: UserId; readonly step: string; readonly occasion: Occasion; readonly code: string }

/**
 * Judges a second step and keeps the outcome, good or bad, before anything is done with it. Throws unless it is right.
 * Runs as a change of its own: a refusal inside one would undo the counting.
 */
export async function requireSecondStep(place: Place, given: Given, from: Origin): Promise<void> {
  const log = { event: "accounts.code-tried", action: "E", object: "account", thing: given.user } as const
  const refusal = await place.change(log, (at) => judge(at, given, from))
  if (refusal !== undefined) throw refusal
}

async function judge(
  at: Change,
  { user: id, step: name, occasion, code }: Given,
  from: Origin,
): Promise<Refusal | undefined> {
  const tries = counted(at, "code", id)
  const admission = await admitTry(at, [tries])
  if (!admission.taken) {
    await recordSignIn(at, id, outcomeOfBlocked(admission), from)
    return tooSoon(admission)
  }
  const user = await getUser(at, id)
  const step = secondSteps.find((one) => one.name === name)
  const verdict: CodeVerdict =
    step === undefined || user.state !== "active" ? "expired" : await step.judge(at, user, occasion, code)
  await recordSignIn(at, id, `code-${verdict}`, from)
  if (verdict === "right") return void (await forgetTries(at, tries))
  if (verdict === "expired") {
    await takeBackTry(at, tries)
    return refuse("accounts.code-expired")
  }
  if (admission.lock !== undefined) {
    await voidCodes(at, occasion.boundTo)
    await tellLocked(at, user, admission.lock.wrong, admission.lock.minutes)
  }
  return refuse("accounts.code-wrong")
}
