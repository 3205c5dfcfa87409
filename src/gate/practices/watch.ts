import { refuse } from "#ground/kernel/refusal.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import { findPractice, type PracticeRow, updatePractice } from "./control-rows.ts"
import { readRow, type Register } from "./register.ts"
import { stateOf } from "./state.ts"

/** What the register says of a practice is believed so long: another program may be moving it. */
export const believedMilliseconds = 1000

type Seen = { readonly row: PracticeRow | undefined; readonly at: number }

/** Keeps an eye on practices that other programs move. */
export interface Watch {
  /** Whether there is a practice of that slug; refuses while it is being moved. */
  isThere(slug: string): Promise<boolean>
}

/** `moved` is told of a practice that stands elsewhere than it did. */
export function openWatch(register: Register, moved: (slug: string) => Promise<void>): Watch {
  const { control, setting } = register
  const known = new Map<string, Seen>()

  const placeOf = async (row: PracticeRow): Promise<string> => JSON.stringify((await readRow(register, row)).placement)

  // What is sealed changes too when a practice gets its proofs, and then it stays where it is.
  const hasMoved = async (before: PracticeRow, row: PracticeRow): Promise<boolean> =>
    Buffer.compare(before.sealed, row.sealed) !== 0 &&
    // Of a practice that is being destroyed the key is gone, and with it where it stood.
    (row.wrapped_key.length === 0 || (await placeOf(before)) !== (await placeOf(row)))

  const look = async (slug: string): Promise<PracticeRow | undefined> => {
    const row = await findPractice(control, slug)
    const before = known.get(slug)?.row
    if (before !== undefined && (row === undefined || (await hasMoved(before, row)))) await moved(slug)
    if (row === undefined) known.delete(slug)
    else known.set(slug, { row, at: performance.now() })
    return row
  }

  return {
    isThere: async (slug) => {
      const seen = known.get(slug)
      const isFresh = seen?.row?.state === "active" && performance.now() - seen.at < believedMilliseconds
      const row = isFresh ? seen.row : await look(slug)
      if (row === undefined || row.state === "active") return row !== undefined
      const state = stateOf(row.state, setting.clock)
      if (state === "moving") throw refuse("practices.moving.unavailable")
      if (state !== "active") return false
      // Whoever moved it is gone; from here on their mark is too, so they cannot come back to it.
      await updatePractice(control, { id: row.id as PracticeId, state: row.state }, { state: "active" })
      return true
    },
  }
}
