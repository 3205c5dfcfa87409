import { newId } from "#ground/kernel/ids.ts"
import type { Job, Workplace } from "#ground/kernel/room.ts"
import { noteRotation, readRotationState } from "./tombstones.ts"

/** Erasures wait so long for each other, to rotate the wrap key once for all of a day. */
const hoursTogether = 20

/** Rotates the wrap key of a practice now. */
export async function rotateKeys(place: Pick<Workplace, "keys" | "change">): Promise<void> {
  await place.keys.rotate()
  await place.change({ event: "keys.turned", action: "U", object: "keys" }, (at) =>
    noteRotation(at.db, { id: newId(at.now), at: at.now }),
  )
}

/** Ends keys that a crash left, and rotates the wrap key within a day after an erasure. */
export const settleKeys: Job = { name: "keys.settle", everySeconds: 3600, run: (place) => place.keys.settle() }

export const rotateInTime: Job = {
  name: "keys.rotate",
  everySeconds: 3600,
  run: async (place) => {
    const { waitingSince } = await place.look((at) => readRotationState(at.db))
    if (waitingSince === undefined) return
    const due = Temporal.Instant.from(waitingSince).add({ hours: hoursTogether })
    if (Temporal.Instant.compare(place.now(), due) >= 0) await rotateKeys(place)
  },
}
