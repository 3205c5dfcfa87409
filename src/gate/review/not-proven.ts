import type { Job } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { counted } from "./counted.ts"
import { listManagers } from "./managers.ts"

type Mailed = { notProven: number; unreadable: number }

const mailed = (at: Look): Promise<Mailed> =>
  at.memory.remember("troubles mailed", async () => ({ notProven: 0, unreadable: 0 }))

/** What managers have not been told of yet: all that there is, where it is more than they know. */
const toTell = ({ proofs: { troubles, unreadable } }: Look, known: Mailed) =>
  [
    { kind: "not-proven" as const, found: troubles, isMore: troubles.length > known.notProven },
    { kind: "unreadable" as const, found: unreadable, isMore: unreadable.length > known.unreadable },
  ].filter(({ isMore }) => isMore)

/**
 * Tells managers that something is not as it was written, or cannot be read, and again when it is more; the access log names each.
 */
export const tellNotProven: Job = {
  name: "review.tell-not-proven",
  everySeconds: 3600,
  run: async (place) => {
    const isMore = await place.look(async (at) => toTell(at, await mailed(at)).length > 0)
    if (!isMore) return
    await place.change({ event: "review.not-proven-told", action: "E", object: "practice" }, async (at) => {
      const known = await mailed(at)
      const { troubles, unreadable } = at.proofs
      for (const { kind, found } of toTell(at, known))
        for (const { email, language } of await listManagers(at)) {
          const say = at.sayIn(language)
          await at.post({
            to: email,
            subject: say(`mail.${kind}.subject`, { practice: at.practice.name }),
            text: say(`mail.${kind}.text`, { count: found.length, tables: counted(found).tables.join(", ") }),
          })
        }
      at.afterwards(() => {
        known.notProven = troubles.length
        known.unreadable = unreadable.length
      })
    })
  },
}
