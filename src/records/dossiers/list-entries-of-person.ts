import { look } from "#ground/kernel/operation.ts"
import { getWithSeal as getPersonWithSeal } from "#records/persons/persons.ts"
import { listEntriesOfPerson as act } from "./contract.ts"
import { entriesAsSeen } from "./entries-as-seen.ts"
import { countEntries, listPage } from "./entry-rows.ts"
import { may } from "./permissions.ts"
import { listById } from "./rows.ts"

export const listEntriesOfPerson = look(act, {
  needs: may["dossiers.read-journal"],
  logs: {
    event: "dossiers.journal-read",
    action: "R",
    object: "entry",
    of: ({ id }, output) => ({ person: id, count: output?.entries.length }),
  },
  run: async (at, { id, page, size }) => {
    const { seal } = await getPersonWithSeal(at, id)
    const entries = await listPage(at, seal, { person: id }, page, size)
    const dossiers = new Map(
      (await listById(at, [...new Set(entries.map((entry) => entry.dossier))])).map((one) => [one.id, one]),
    )
    const seen = await entriesAsSeen(at, entries, (entry) => dossiers.get(entry.dossier)?.state === "open")
    return {
      total: await countEntries(at, { person: id }),
      page,
      size,
      entries: seen.map((entry, index) => {
        const dossier = entries[index] === undefined ? undefined : dossiers.get(entries[index].dossier)
        return { ...entry, dossierTitle: dossier?.content.title ?? "" }
      }),
    }
  },
})
