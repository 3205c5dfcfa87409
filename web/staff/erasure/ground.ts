import type { StaffKey } from "#web/staff/staff-words.ts"
import type { Wording } from "#web/ui/texts.tsx"

export const grounds = ["request", "term", "decision", "other"] as const

/** Why something ends, as it is being filled in. */
export type ChosenGround = {
  readonly why: (typeof grounds)[number] | undefined
  readonly other: string
  /** Terms of keeping are set aside; only at the person's own request. */
  readonly overrules: boolean
}

export const noGround: ChosenGround = { why: undefined, other: "", overrules: false }

/** What goes to the server; nothing as long as it is not filled in. */
export function groundOf(
  { why, other, overrules }: ChosenGround,
  t: Wording<StaffKey>["t"],
): { ground: string; overruleTerms: boolean } | undefined {
  if (why === undefined || (why === "other" && other.trim() === "")) return undefined
  const ground = why === "other" ? other.trim() : t(`staff.erasure.ground.${why}`)
  return { ground, overruleTerms: why === "request" && overrules }
}
