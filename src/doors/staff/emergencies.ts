import { lastingOf, mayWithEmergency } from "#gate/emergency/emergency.ts"
import type { Caller } from "#gate/runner/runner.ts"

/** Who may take emergency access is asked whether they have it now: what they do by it is marked in the log. */
export async function withEmergencies(caller: Caller): Promise<Caller> {
  const { actor, permissions, practice } = caller
  if (actor.kind !== "user" || !permissions.has(mayWithEmergency["emergency.use"].name)) return caller
  const lasting = await practice.look(caller, (at) => lastingOf(at, actor.user))
  return lasting.length === 0 ? caller : { ...caller, emergencies: lasting.map(({ person }) => person) }
}
