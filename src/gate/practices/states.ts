import type { Clock } from "#ground/kernel/time.ts"
import { instantText } from "#ground/kernel/time.ts"

/** What a process does with a practice that nobody may use meanwhile. By whom is not known, but until when it holds. */
export type Underway = "moving" | "arriving"

/**
 * As the register has it. `ending`: it is being destroyed, its key is gone already; `destroyed`: its name is kept, so that nobody
 * else gets it. What is being moved or restored is marked so until a moment.
 */
export type RowState = "active" | "ending" | "destroyed" | `${Underway} until ${string}`

/**
 * Where a practice is in its life, by the register alone. `placed`: it can be used; `abandoned`: it was arriving, and whoever was
 * at it is gone; `leaving` and `gone`: it is being destroyed, and was.
 */
export type PracticeState = "placed" | Underway | "abandoned" | "leaving" | "gone"

/** So long a mark holds that nobody renews. */
const seconds = 30

export const marked = (underway: Underway, clock: Clock): RowState =>
  `${underway} until ${instantText(clock.now().add({ seconds }))}`

/** What a practice is in now: a mark that is over counts for nothing, so after a crash it is as it was before. */
export function stateOf(state: RowState, clock: Clock): PracticeState {
  if (state === "active") return "placed"
  if (state === "ending") return "leaving"
  if (state === "destroyed") return "gone"
  const [underway = "", , until = ""] = state.split(" ")
  const isOver = Temporal.Instant.compare(Temporal.Instant.from(until), clock.now()) <= 0
  if (underway === "moving") return isOver ? "placed" : "moving"
  return isOver ? "abandoned" : "arriving"
}
