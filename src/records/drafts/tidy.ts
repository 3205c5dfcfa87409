import type { Job } from "#ground/kernel/room.ts"
import { countOld, deleteOld } from "./rows.ts"

const hoursKept = 30 * 24

/** Removes drafts that nobody came back to. */
export const tidy: Job = {
  name: "drafts.tidy",
  everySeconds: 24 * 3600,
  run: async (place) => {
    const before = place.now().subtract({ hours: hoursKept })
    const count = await place.look((at) => countOld(at, before))
    if (count === 0) return
    await place.change({ event: "drafts.tidied", action: "D", object: "draft", count }, (at) => deleteOld(at, before))
  },
}
