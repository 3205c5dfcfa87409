import { refuse } from "#ground/kernel/refusal.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import type { NextStep, StepName } from "./contract.ts"
import { emailCode, mailCode } from "./email-code.ts"
import type { Occasion, SecondStep } from "./step.ts"
import type { User } from "./user-rows.ts"

/** Every second step there is, the one that is asked first in front. There is no sign-in without one. */
const all: readonly SecondStep<never>[] = [emailCode]

/** The steps that a user can give on an occasion, the one that is asked first in front; never none. */
export async function stepsOf(at: Look, user: User, _occasion: Occasion): Promise<readonly StepName[]> {
  const names: StepName[] = []
  for (const step of all) if (await step.isSetUp(at, user)) names.push(step.name)
  return names
}

/** Asks for the first of a user's steps, and says which others they may give instead. */
export async function askStep(at: Change, user: User, occasion: Occasion): Promise<NextStep> {
  return answer(at, user, occasion, await stepsOf(at, user, occasion))
}

/** Asks for a code by mail instead of another step, or for another code. */
export async function askCode(at: Change, user: User, occasion: Occasion): Promise<NextStep> {
  const steps = await stepsOf(at, user, occasion)
  if (!steps.includes("code")) throw refuse("accounts.step.not-allowed")
  return answer(at, user, occasion, ["code", ...steps.filter((name) => name !== "code")])
}

async function answer(at: Change, user: User, occasion: Occasion, steps: readonly StepName[]): Promise<NextStep> {
  const next = steps[0] ?? "code"
  // Who has nothing but the code has nothing to choose.
  const choice = steps.length > 1 ? { steps: [...steps] } : {}
  return { next, maskedEmail: await mailCode(at, user, occasion), ...choice }
}
