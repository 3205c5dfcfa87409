import { newId } from "#ground/kernel/ids.ts"
import type { Job, Workplace } from "#ground/kernel/room.ts"
import { noteTurn, readTurnState } from "./tombstones.ts"

/** Erasures wait so long for each other, to turn the wrap key once for all of a day. */
const hoursTogether = 20

/** Turns the wrap key of a practice now. */
export async function turnKeys(place: Pick<Workplace, "keys" | "change">): Promise<void> {
  await place.keys.turn()
  await place.change({ event: "keys.turned", action: "U", object: "keys" }, (at) =>
    noteTurn(at.db, { id: newId(at.now), at: at.now }),
  )
}

/** Ends keys that a crash left, and turns the wrap key within a day after an erasure. */
export const settleKeys: Job = { name: "keys.settle", everySeconds: 3600, run: (place) => place.keys.settle() }

export const turnInTime: Job = {
  name: "keys.turn",
  everySeconds: 3600,
  run: async (place) => {
    const { waitingSince } = await place.look((at) => readTurnState(at.db))
    if (waitingSince === undefined) return
    const due = Temporal.Instant.from(waitingSince).add({ hours: hoursTogether })
    if (Temporal.Instant.compare(place.now(), due) >= 0) await turnKeys(place)
  },
}
