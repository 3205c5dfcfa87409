import { look } from "#ground/kernel/operation.ts"
import { listEntries as act } from "./contract.ts"
import { entriesAsSeen } from "./entries-as-seen.ts"
import { countEntries, listPage } from "./entry-rows.ts"
import { may } from "./permissions.ts"
import { getWithSeal } from "./rows.ts"

export const listEntries = look(act, {
  needs: may["dossiers.read-journal"],
  logs: {
    event: "dossiers.journal-read",
    action: "R",
    object: "entry",
    of: ({ id }, output) => ({
      person: output?.person,
      thing: id,
      count: output?.entries.length,
    }),
  },
  run: async (at, { id, page, size }) => {
    const { dossier, seal } = await getWithSeal(at, id)
    const entries = await listPage(at, seal, { dossier: id }, page, size)
    const total = await countEntries(at, { dossier: id })
    return {
      person: dossier.person,
      total,
      page,
      size,
      entries: await entriesAsSeen(at, entries, () => dossier.state === "open"),
    }
  },
})
