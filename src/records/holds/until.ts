import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { HoldKind } from "./contract.ts"

/**
 * The day on which a hold ends by itself is still to come. Art. 18(3): who asked for a restriction hears before it is lifted, so
 * it has no such day.
 */
export function requireLater(at: Change, kind: HoldKind, until: string | undefined): void {
  if (until === undefined) return
  if (until <= dayText(at.now, at.practice.zone)) throw refuse("holds.until-passed", { field: "until" })
  if (kind === "restriction") throw refuse("holds.restriction-without-end", { field: "until" })
}
