import type { BlobId } from "#ground/kernel/ids.ts"
import type { Job, Room } from "#ground/kernel/room.ts"

const day = 24 * 60 * 60

/** Removes files that no row of any room names: what was left when an upload broke off. A day is left to name them. */
export const sweepFiles = (rooms: readonly Room[]): Job => ({
  name: "files.sweep",
  everySeconds: day,
  run: async (place) => {
    const before = place.now().subtract({ seconds: day })
    const inUse = await place.look(async (at) => {
      const all = new Set<BlobId>()
      for (const { blobsInUse } of rooms) for (const blob of (await blobsInUse?.(at)) ?? []) all.add(blob)
      return all
    })
    await place.sweep((blob) => inUse.has(blob), before)
  },
})
