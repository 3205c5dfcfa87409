import type { Job, JobLog } from "#ground/kernel/room.ts"
import type { Look, Trouble } from "#ground/kernel/scope.ts"
import type { Unreadable } from "#ground/kernel/unreadable.ts"

const told = (at: Look): Promise<Set<string>> =>
  at.memory.remember("proof troubles told", async () => new Set<string>())

type FoundFinding = { readonly name: string; readonly line: JobLog }

const broken = ({ table, concern }: Trouble): FoundFinding => ({
  name: `${table} ${concern}`,
  line: { event: "proof.broken", action: "E", object: table, ...(concern === "*" ? {} : { thing: concern }) },
})

const unreadable = ({ table, row, person }: Unreadable): FoundFinding => ({
  name: `unreadable ${table} ${row}`,
  line: { event: "proof.unreadable", action: "E", object: table, thing: row, person },
})

/** Puts in the access log what is not as it was written, or cannot be read, each once as long as the practice is open. */
export const tellTroubles: Job = {
  name: "proof.tell",
  everySeconds: 3600,
  run: async (place) => {
    const fresh = await place.look(async (at) => {
      const known = await told(at)
      const found = [...at.proofs.troubles.map(broken), ...at.proofs.unreadable.map(unreadable)]
      return found.filter(({ name }) => !known.has(name))
    })
    if (fresh.length === 0) return
    await place.change(
      () => fresh.map(({ line }) => line),
      async (at) => {
        const known = await told(at)
        at.afterwards(() => {
          for (const { name } of fresh) known.add(name)
        })
      },
    )
  },
}
