import type { Job } from "#ground/kernel/room.ts"
import type { Look, Trouble } from "#ground/kernel/scope.ts"

const told = (at: Look): Promise<Set<string>> =>
  at.memory.remember("proof troubles told", async () => new Set<string>())

const nameOf = ({ table, concern }: Trouble): string => `${table} ${concern}`

/** Puts in the access log what is not as it was written, each once as long as the practice is open. */
export const tellTroubles: Job = {
  name: "proof.tell",
  everySeconds: 3600,
  run: async (place) => {
    const fresh = await place.look(async (at) => {
      const known = await told(at)
      return at.proofs.troubles.filter((trouble) => !known.has(nameOf(trouble)))
    })
    if (fresh.length === 0) return
    await place.change(
      () =>
        fresh.map(({ table, concern }) => ({
          event: "proof.broken",
          action: "E" as const,
          object: table,
          ...(concern === "*" ? {} : { thing: concern }),
        })),
      async (at) => {
        const known = await told(at)
        at.afterwards(() => {
          for (const trouble of fresh) known.add(nameOf(trouble))
        })
      },
    )
  },
}
