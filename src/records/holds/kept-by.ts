import type { Doomed } from "#ground/kernel/doomed.ts"
import { heldBack } from "#ground/kernel/ending.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { KeepReason } from "./contract.ts"

/** Everything that keeps a thing now, whichever room knows of it, each reason once. */
export async function keptBy(at: Look, doomed: Doomed): Promise<KeepReason[]> {
  const held = await heldBack([doomed], at)
  const reasons = held.map(({ hold: { ground, force, until } }) => ({ ground: at.say(ground), force, until }))
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]
}
