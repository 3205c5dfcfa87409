import { eachOf, type OpenTable } from "#ground/kernel/open-table.ts"
import { listCertificateRows } from "./rows.ts"
import { certificateTable } from "./tables.ts"

/** A line for each thing that a certificate says: whoever leaves must still be able to show what was destroyed, and why. */
export const openCertificateTable: OpenTable = {
  name: "certificate",
  label: "certificates.title",
  of: [certificateTable],
  columns: {
    id: "leaving.column.id",
    number: "certificates.column.number",
    kind: "leaving.column.kind",
    at: "leaving.column.at",
    part: "certificates.column.part",
    said: "certificates.column.said",
    value: "certificates.column.value",
  },
  rows: async function* (at) {
    for await (const { id, issuedAt, certificate } of eachOf(
      async (asked) => (await listCertificateRows(at, asked)).certificates,
    )) {
      if (certificate === undefined) {
        yield { id, at: issuedAt, said: at.say("general.unreadable") }
        continue
      }
      const { number, kind, at: done, facts, counts, skipped, notes } = certificate
      const own = { id, number, kind, at: done }
      for (const { label, value } of facts) yield { ...own, part: "fact", said: label, value }
      for (const { label, count } of counts) yield { ...own, part: "destroyed", said: label, value: count }
      for (const { label, count } of skipped) yield { ...own, part: "skipped", said: label, value: count }
      for (const note of notes) yield { ...own, part: "note", said: note }
    }
  },
}
