import type { OpenTable } from "#ground/kernel/open-table.ts"
import { listTypes } from "./type-rows.ts"
import { dossierTypeTable } from "./tables.ts"

export const openDossierTypeTable: OpenTable = {
  name: "dossier-type",
  label: "leaving.table.dossier-type",
  of: [dossierTypeTable],
  columns: {
    id: "leaving.column.id",
    name: "leaving.column.name",
    special: "leaving.column.special",
    roles: "leaving.column.roles",
    entryKinds: "leaving.column.entry-kinds",
    closeReasons: "leaving.column.close-reasons",
    inUse: "leaving.column.in-use",
  },
  rows: async function* (at) {
    for (const { id, name, special, roles, entryKinds, closeReasons, inUse } of await listTypes(at)) {
      const lists = {
        roles: roles.join("; "),
        entryKinds: entryKinds.join("; "),
        closeReasons: closeReasons.join("; "),
      }
      yield { id, name, special, inUse, ...lists }
    }
  },
}
