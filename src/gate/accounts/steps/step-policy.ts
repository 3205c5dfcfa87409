import type { Look } from "#ground/kernel/scope.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { getSetting } from "#gate/settings/settings.ts"
import type { StepChoice, StepPolicy } from "#gate/accounts/contract.ts"
import type { UserRecord } from "#gate/accounts/users/user-rows.ts"

export const stepPolicySetting = "second-steps"

const everything: StepPolicy = { allowed: ["passkey", "totp", "code"], mailForHighRisk: true, eidCard: true }

/** What the practice chose about second steps. A list that is empty, however it came there, is no choice: then all are allowed. */
export async function stepPolicy(at: Look): Promise<StepPolicy> {
  const chosen = { ...everything, ...(await getSetting<Partial<StepPolicy>>(at, stepPolicySetting, {})) }
  return chosen.allowed.length === 0 ? { ...chosen, allowed: everything.allowed } : chosen
}

/** Whether the practice lets people in with an eID card. */
export const cardsAllowed = async (at: Look): Promise<boolean> => (await stepPolicy(at)).eidCard

/** Which second steps the practice allows somebody, whether or not they have them. */
export async function allowedSteps(at: Look, user: Pick<UserRecord, "id">): Promise<readonly StepChoice[]> {
  const { allowed, mailForHighRisk } = await stepPolicy(at)
  if (mailForHighRisk || !allowed.includes("code") || !(await holdsHighRisk(at, user))) return allowed
  return allowed.filter((step) => step !== "code")
}

async function holdsHighRisk(at: Look, { id }: Pick<UserRecord, "id">): Promise<boolean> {
  const held = await permissionsOf(at, await groupsOf(at, id))
  return [...held.keys()].some((name) => at.program.highRisk.has(name))
}
