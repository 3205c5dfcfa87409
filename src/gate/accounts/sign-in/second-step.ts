import type { Origin } from "#ground/kernel/actor.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { type Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { outcomeOfBlocked, tellLocked, tooSoon } from "#gate/accounts/sign-in-log/answers.ts"
import { admitTry, counted, forgetTries, takeBackTry } from "#gate/accounts/attempts/limit-rows.ts"
import { forgetCodes, voidCodes } from "#gate/accounts/steps/code-rows.ts"
import { forgetChosenByMail } from "#gate/accounts/passwords/password-rows.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { recordSignIn } from "#gate/accounts/sign-in-log/sign-in-rows.ts"
import type { Occasion, SecondStep } from "#gate/accounts/steps/step.ts"
import { stepsOf } from "#gate/accounts/steps/steps.ts"
import { getUser } from "#gate/accounts/users/user-rows.ts"

/** What somebody gives for a step: of whom, for what, which step. */
export type StepTry<Given> = {
  readonly user: UserId
  readonly occasion: Occasion
  readonly step: SecondStep<Given>
  readonly given: Given
}

/**
 * Judges a second step and keeps the outcome, good or bad, before anything is done with it. Throws unless it is right.
 * Runs as a change of its own: a refusal inside one would undo the counting.
 */
export async function requireSecondStep<Given>(
  place: SignInPractice,
  attempt: StepTry<Given>,
  from: Origin,
): Promise<void> {
  const log = { event: "accounts.code-tried", action: "E", object: "account", thing: attempt.user } as const
  const refusal = await place.change(log, (at) => judge(at, attempt, from))
  if (refusal !== undefined) throw refusal
}

async function judge<Given>(
  at: Change,
  { user: id, occasion, step, given }: StepTry<Given>,
  from: Origin,
): Promise<Refusal | undefined> {
  const tries = counted(at, "code", id)
  const admission = await admitTry(at, [tries])
  if (!admission.taken) {
    await recordSignIn(at, id, outcomeOfBlocked(admission), from)
    return tooSoon(admission)
  }
  const user = await getUser(at, id)
  const possible = user.state === "active" && (await stepsOf(at, user, occasion)).includes(step.name)
  const verdict = possible ? await step.judge(at, user, occasion, given) : "expired"
  await recordSignIn(at, id, `${step.name}-${verdict}`, from)
  if (verdict === "right") {
    await forgetTries(at, tries)
    // A right password and something else than mail: whoever chose that password by mail is more than whoever reads it.
    if (occasion.for === "sign-in" && occasion.by === "password" && step.name !== "code")
      await forgetChosenByMail(at, id)
    // Who shows who they are gets back all the codes that they may ask for: the limit is there for others.
    return void (await forgetCodes(at, id))
  }
  if (verdict === "expired") {
    await takeBackTry(at, tries)
    return refuse(possible ? step.refusals.expired : "accounts.step.not-allowed")
  }
  if (admission.lock !== undefined) {
    await voidCodes(at, occasion.boundTo)
    await tellLocked(at, user, admission.lock)
  }
  return refuse(step.refusals.wrong)
}
