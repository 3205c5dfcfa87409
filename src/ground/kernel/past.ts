import { type RefusalDetails, refuse } from "./refusal.ts"
import type { Look } from "./scope.ts"
import { dayText } from "./time.ts"
import type { RefusalCode } from "#ground/words/words.ts"

/** Refuses a day that is still to come in the practice, in the words of the room that asks. */
export function requirePast(
  at: Pick<Look, "now" | "practice">,
  day: string,
  code: RefusalCode,
  details: RefusalDetails,
): void {
  if (day > dayText(at.now, at.practice.zone)) throw refuse(code, details)
}
