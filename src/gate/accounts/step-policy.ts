import type { Look } from "#ground/kernel/scope.ts"
import { getSetting } from "#gate/settings/settings.ts"
import type { StepPolicy } from "./contract.ts"

export const stepPolicySetting = "second-steps"

const everything: StepPolicy = { allowed: ["passkey", "totp", "code"], mailForHighRisk: true, eidCard: true }

/** Which second steps the practice allows. A list that is empty, however it came there, is no choice: then all are. */
export async function stepPolicy(at: Look): Promise<StepPolicy> {
  const chosen = { ...everything, ...(await getSetting<Partial<StepPolicy>>(at, stepPolicySetting, {})) }
  return chosen.allowed.length === 0 ? { ...chosen, allowed: everything.allowed } : chosen
}

/** Whether the practice lets people in with an eID card. */
export const cardsAllowed = async (at: Look): Promise<boolean> => (await stepPolicy(at)).eidCard
