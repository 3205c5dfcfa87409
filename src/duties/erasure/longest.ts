import type { HoldReason } from "#ground/kernel/doomed.ts"

/** Of several reasons to keep something the one that keeps it longest: without an end before one with an end, and that the latest. */
export const longest = (holds: readonly HoldReason[]): HoldReason | undefined =>
  holds.toSorted((one, other) => (other.until ?? "9999").localeCompare(one.until ?? "9999"))[0]
