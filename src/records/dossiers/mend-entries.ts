import type { Job } from "#ground/kernel/room.ts"
import { listUnmended, mendAll } from "./mend-rows.ts"

const atOnce = 500

/** Writes the texts that were kept before their format was, older versions too, as they would be written today. */
export const mendEntries: Job = {
  name: "dossiers.mend-entries",
  everySeconds: 24 * 3600,
  run: async (place) => {
    for (const table of ["entries", "entry_versions"] as const) {
      while (!place.signal.aborted) {
        const some = await place.look((at) => listUnmended(at, table, atOnce))
        if (some.length === 0) break
        await place.change(
          { event: "dossiers.entries-mended", action: "U", object: "entry", count: some.length },
          (at) => mendAll(at, table, some),
        )
      }
    }
  },
}
