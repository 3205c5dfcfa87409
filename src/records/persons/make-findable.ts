import type { Job } from "#ground/kernel/room.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import { findableNow, listUnfindable } from "./findable-rows.ts"
import { listRecords } from "./rows.ts"
import { cluesOf, personTokens, tokenOf } from "./tokens.ts"

const atOnce = 100

/** Makes persons findable by what the program learned to find people by since they were written. */
export const makeFindable: Job = {
  name: "persons.make-findable",
  everySeconds: 24 * 3600,
  run: async (place) => {
    while (!place.signal.aborted) {
      const some = await place.look((at) => listUnfindable(at, atOnce))
      if (some.length === 0) return
      await place.change(
        { event: "persons.made-findable", action: "U", object: "person", count: some.length },
        async (at) => {
          for (const { id, content } of (await listRecords(at, some)).filter((one) => !isUnreadable(one.content)))
            await personTokens.add(
              at,
              [...cluesOf(content)].map((clue) => [tokenOf(at.keys, clue), id]),
            )
          await findableNow(at, some)
        },
      )
    }
  },
}
