import type { Look } from "#ground/kernel/scope.ts"
import { getSetting } from "#gate/settings/settings.ts"
import type { SessionRules } from "#gate/accounts/contract.ts"
import { named } from "#gate/accounts/audience.ts"

export const sessionRulesSetting = "session-limits"

/** The practice's rules for sessions, and how long one lasts at most. */
export type ChosenSessionRules = SessionRules & { readonly hours: number }

const between = (least: number, value: number, most: number): number => Math.min(Math.max(value, least), most)

/** What the practice chose about sessions. What lies outside of what may be chosen, however it came there, is brought inside. */
export async function sessionRules(at: Look): Promise<ChosenSessionRules> {
  const chosen = await getSetting<Partial<ChosenSessionRules>>(at, named(at, sessionRulesSetting), {})
  const { idleLeast, idleMost, idleMinutes, sessionHours } = at.audience.limits
  return {
    idleMinutes: between(idleLeast, chosen.idleMinutes ?? idleMinutes, idleMost),
    atIdle: chosen.atIdle === "end" ? "end" : "lock",
    hours: Math.min(chosen.hours ?? sessionHours, sessionHours),
  }
}
