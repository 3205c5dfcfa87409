import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { authenticatorApp } from "./authenticator-app.ts"
import type { NextStep, StepChoice, StepName } from "#gate/accounts/contract.ts"
import { emailCode, mailCode, noCodeUntil } from "./email-code.ts"
import { maskEmail } from "#gate/accounts/users/email.ts"
import { forgetChosenByMail, isChosenByMail } from "#gate/accounts/passwords/password-rows.ts"
import { recoveryCode } from "./recovery-codes.ts"
import { passkeyStep } from "./passkey.ts"
import type { StepMoment, Occasion } from "./step.ts"
import { allowedSteps } from "./step-policy.ts"
import type { UserRecord } from "#gate/accounts/users/user-rows.ts"

/** The steps that a practice chooses from, the one that is asked first in front. */
const choosable = [passkeyStep, authenticatorApp, emailCode] as const

/** The steps that a user has and the practice allows them, the one that is asked first in front; maybe none. */
export async function ownSteps(at: Look, user: UserRecord): Promise<readonly StepChoice[]> {
  const allowed = await allowedSteps(at, user)
  const names: StepChoice[] = []
  for (const step of choosable) {
    if (allowed.includes(step.name) && (await step.isSetUp(at, user))) names.push(step.name)
  }
  return names
}

/**
 * The steps that a user can give on an occasion, the one that is asked first in front: who is left without one gets a code by
 * mail, and a session in which they can do no more than set up a step that they may use. None where the audience has no codes by mail,
 * and after a link by mail, for whoever has nothing but mail: a colleague looks first who they are.
 */
export async function stepsOf(at: Look, user: UserRecord, occasion: StepMoment): Promise<readonly StepName[]> {
  const own = await ownSteps(at, user)
  const first: readonly StepName[] = own.length === 0 && at.audience.steps.includes("code") ? ["code"] : own
  if (occasion.for === "step-up") return first
  // Recovery codes only let somebody in: who is in has another step, or sets one up.
  const hasRecovery = at.audience.steps.includes("recovery") && (await recoveryCode.isSetUp(at, user))
  const all: readonly StepName[] = hasRecovery ? [...first, "recovery"] : first
  if (occasion.by !== "password" || !(await isChosenByMail(at, user.id))) return all
  // The password came by a link in the mailbox: a code in that same mailbox would show nothing more.
  return all.filter((name) => name !== "code")
}

/**
 * Asks for the first of a user's steps, and says which others they may give instead. Too many codes is no reason to refuse: then
 * another step is asked, or, where there is none, it is said from when on a code can be sent.
 */
export async function askStep(at: Change, user: UserRecord, occasion: Occasion): Promise<NextStep> {
  const steps = await stepsOf(at, user, occasion)
  const until = steps[0] === "code" ? await noCodeUntil(at, user) : undefined
  if (until === undefined) return answer(at, user, occasion, steps)
  const [other, ...rest] = steps.filter((name): name is Exclude<StepName, "code"> => name !== "code")
  return other === undefined
    ? { next: "code", maskedEmail: maskEmail(user.email), noCodeUntil: instantText(until) }
    : { next: other, steps: [other, ...rest, "code"] }
}

/** Asks for a code by mail instead of another step, or for another code. */
export async function askCode(at: Change, user: UserRecord, occasion: Occasion): Promise<NextStep> {
  const steps = await stepsOf(at, user, occasion)
  if (!steps.includes("code")) throw refuse("accounts.step.not-allowed")
  return answer(at, user, occasion, ["code", ...steps.filter((name) => name !== "code")])
}

async function answer(at: Change, user: UserRecord, occasion: Occasion, steps: readonly StepName[]): Promise<NextStep> {
  const [next] = steps
  if (next === undefined) return { next: "identity-check" }
  // Who has nothing but the code has nothing to choose.
  const choice = steps.length > 1 || next !== "code" ? { steps: [...steps] } : {}
  return next === "code" ? { next, maskedEmail: await mailCode(at, user, occasion), ...choice } : { next, ...choice }
}

/**
 * Takes away every step that a user has set up. A code by mail takes no setting up, and remains; also after a link by mail,
 * since somebody has looked who they are.
 */
export async function takeStepsAway(at: Change, user: UserId): Promise<void> {
  await forgetChosenByMail(at, user)
  for (const step of [...choosable, recoveryCode]) await step.takeAway(at, user)
}
