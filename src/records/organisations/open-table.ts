import type { OpenTable } from "#ground/kernel/open-table.ts"
import type { TextKey } from "#ground/words/words.ts"
import type { OrganisationContent } from "./contract.ts"
import { allOrganisations } from "./rows.ts"
import { organisationTable } from "./tables.ts"

export const openOrganisationTable: OpenTable = {
  name: "organisation",
  label: "leaving.table.organisation",
  of: [organisationTable],
  columns: {
    id: "leaving.column.id",
    kind: "leaving.column.kind",
    name: "leaving.column.name",
    contactName: "leaving.column.contact-name",
    agb: "leaving.column.agb",
    registration: "leaving.column.registration",
    street: "leaving.column.street",
    houseNumber: "leaving.column.house-number",
    postcode: "leaving.column.postcode",
    city: "leaving.column.city",
    country: "leaving.column.country",
    phone: "leaving.column.phone",
    email: "leaving.column.email",
    note: "leaving.column.note",
    createdAt: "leaving.column.created-at",
    changedAt: "leaving.column.changed-at",
  } satisfies Record<keyof OrganisationContent | "id" | "createdAt" | "changedAt", TextKey>,
  rows: async function* (at) {
    for await (const some of allOrganisations(at))
      for (const { id, createdAt, changedAt, content } of some) yield { ...content, id, createdAt, changedAt }
  },
}
