import type { Clock } from "#ground/kernel/time.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { PracticeState } from "./control-rows.ts"

/**
 * What stands in the register of a practice that is being moved or restored: by whom is not known, but until when it holds. Whoever
 * is at it makes it last; after a crash it is over by itself, and the practice is as it was.
 */
type Passing = "moving" | "arriving"

/** So long a mark holds that nobody renews. */
const seconds = 30

export const marked = (passing: Passing, clock: Clock): PracticeState =>
  `${passing} until ${instantText(clock.now().add({ seconds }))}`

/** What a practice is in now: a mark that is over counts for nothing. */
export function stateOf(state: PracticeState, clock: Clock): "active" | Passing | "left" | "ended" {
  if (state === "active") return "active"
  if (state === "ending" || state === "destroyed") return "ended"
  const [passing = "", , until = ""] = state.split(" ")
  const isOver = Temporal.Instant.compare(Temporal.Instant.from(until), clock.now()) <= 0
  if (passing === "moving") return isOver ? "active" : "moving"
  return isOver ? "left" : "arriving"
}
