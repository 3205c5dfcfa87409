import type { Job } from "#ground/kernel/room.ts"
import { dateThem, listUndated } from "./date-rows.ts"

const atOnce = 500

/** Writes the dates of persons who were there before these dates were kept. */
export const fillDates: Job = {
  name: "persons.fill-dates",
  everySeconds: 24 * 3600,
  run: async (place) => {
    while (!place.signal.aborted) {
      const some = await place.look((at) => listUndated(at, atOnce))
      if (some.length === 0) return
      await place.change({ event: "persons.dated", action: "U", object: "person", count: some.length }, (at) =>
        dateThem(at, some),
      )
    }
  },
}
