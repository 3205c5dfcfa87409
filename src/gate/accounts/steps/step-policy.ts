import type { Look } from "#ground/kernel/scope.ts"
import { permissionsOf } from "#gate/access/access.ts"
import { named } from "#gate/accounts/audience.ts"
import { getSetting } from "#gate/settings/settings.ts"
import type { StepChoice, StepPolicy } from "#gate/accounts/contract.ts"
import { groupsOfUser } from "#gate/accounts/users/groups-of-user.ts"
import type { UserRecord } from "#gate/accounts/users/user-rows.ts"

export const stepPolicySetting = "second-steps"

const choices = ["passkey", "totp", "code"] as const satisfies readonly StepChoice[]

/** What holds where nothing was chosen: whatever the audience may use. */
const everything = ({ audience }: Look): StepPolicy => ({
  allowed: choices.filter((step) => audience.steps.includes(step)),
  mailForHighRisk: true,
  eidCard: true,
})

/**
 * What the practice chose about second steps, of those that the audience may use. A list that is empty, however it came there, is no
 * choice: then all of them are allowed.
 */
export async function stepPolicy(at: Look): Promise<StepPolicy> {
  const all = everything(at)
  const chosen = { ...all, ...(await getSetting<Partial<StepPolicy>>(at, named(at, stepPolicySetting), {})) }
  const allowed = chosen.allowed.filter((step) => at.audience.steps.includes(step))
  return { ...chosen, allowed: allowed.length === 0 ? all.allowed : allowed }
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
  const held = await permissionsOf(at, await groupsOfUser(at, id))
  return [...held.keys()].some((name) => at.program.highRisk.has(name))
}
