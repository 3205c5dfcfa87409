import { eachOf, type OpenTable } from "#ground/kernel/open-table.ts"
import { listLookedAt, listRounds } from "./attestation-rows.ts"
import { attestationTable, attestedGroupTable } from "./tables.ts"

/** A line for each group that somebody looked at in a round; a round without any has one line. */
export const openAttestationTable: OpenTable = {
  name: "attestation",
  label: "leaving.table.attestation",
  of: [attestationTable, attestedGroupTable],
  columns: {
    id: "leaving.column.id",
    begunAt: "leaving.column.created-at",
    endedAt: "leaving.column.done-at",
    group: "leaving.column.group",
    at: "leaving.column.at",
    user: "leaving.column.user",
    confirmed: "leaving.column.confirmed",
    removed: "leaving.column.removed",
  },
  rows: async function* (at) {
    for await (const { id, begunAt, endedAt } of eachOf(
      async ({ page, size }) => (await listRounds(at, page, size)).rounds,
    )) {
      const looked = await listLookedAt(at, id)
      if (looked.length === 0) yield { id, begunAt, endedAt }
      for (const { name, at: moment, by, confirmed, removed } of looked)
        yield {
          id,
          begunAt,
          endedAt,
          group: name,
          at: moment,
          user: by,
          confirmed: named(confirmed),
          removed: named(removed),
        }
    }
  },
}

const named = (users: readonly { readonly name: string }[]): string => users.map(({ name }) => name).join("; ")
