import { look } from "#ground/kernel/operation.ts"
import type { Job } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { say } from "#ground/words/words.ts"
import { mayWithGroups } from "#gate/groups/groups.ts"
import { getNotProven as act } from "./contract.ts"
import { listManagers } from "./managers.ts"

export const getNotProven = look(act, {
  needs: mayWithGroups["groups.manage"],
  logs: { nothing: "names of tables, and how much in them is not as it was written" },
  run: (at) => Promise.resolve({ things: at.proofs.troubles.length, tables: tablesOf(at) }),
})

const tablesOf = (at: Look): string[] => [...new Set(at.proofs.troubles.map(({ table }) => table))].toSorted()

const mailed = (at: Look): Promise<{ things: number }> =>
  at.memory.remember("troubles mailed", async () => ({ things: 0 }))

/** Tells managers that something is not as it was written, and again when it is more; the access log names each. */
export const tellNotProven: Job = {
  name: "review.tell-not-proven",
  everySeconds: 3600,
  run: async (place) => {
    const isMore = await place.look(async (at) => at.proofs.troubles.length > (await mailed(at)).things)
    if (!isMore) return
    await place.change({ event: "review.not-proven-told", action: "E", object: "practice" }, async (at) => {
      const known = await mailed(at)
      const things = at.proofs.troubles.length
      for (const { email, language } of await listManagers(at))
        await at.post({
          to: email,
          subject: say(language, "mail.not-proven.subject", { practice: at.practice.name }),
          text: say(language, "mail.not-proven.text", { count: things, tables: tablesOf(at).join(", ") }),
        })
      at.afterwards(() => {
        known.things = things
      })
    })
  },
}
