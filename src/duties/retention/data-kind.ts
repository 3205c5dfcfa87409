import { z } from "zod"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { day } from "#ground/kernel/shapes.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { dossiersInReach } from "#gate/access/access.ts"
import { NoticeStage } from "./contract.ts"
import { listMarksOf, nameOf } from "./due/mark-rows.ts"
import { retentionMarkTable } from "./tables.ts"

const rows = rowsOf(retentionMarkTable, { dossier: "dossier_id" })

/** That a term of keeping is nearly over, or over: until when data are kept is for the person to know (GDPR art. 15(1)(d)). */
export const termDataKind: DataKind = {
  name: "term",
  table: retentionMarkTable,
  subject: "person_id",
  label: "holding.term",
  shape: z.strictObject({ keptThrough: day, stage: NoticeStage }),
  fields: {
    keptThrough: { label: "field.term.kept-through", from: "practice", support: "as-is" },
    stage: { label: "field.term.stage", choices: "retention.stage", from: "practice", support: "as-is" },
  },
  category: "ordinary",
  purpose: "purpose.retention",
  basis: "legal-obligation",
  export: { order: 95 },
  list: async function* (at, person) {
    const all = await listMarksOf(at, person)
    const within = await dossiersInReach(
      at,
      all.flatMap(({ dossier }) => dossier ?? []),
    )
    for (const mark of all) {
      const { dossier, keptThrough, stage } = mark
      // That a dossier is put in the archive says nothing of how long it is kept.
      if (mark.archives === true) continue
      if (dossier === undefined || within.has(dossier))
        yield { id: nameOf(mark), title: at.say("holding.term"), values: { keptThrough, stage } }
    }
  },
  // Nothing that somebody wrote: it counts for nothing, and that a term came nearer changes nothing of what was approved.
  removal: {
    ...rows,
    tally: async () => new Map(),
    remove: async (at, clearance, ending) => {
      await rows.remove(at, clearance, ending)
      return 0
    },
  },
  cleanUp: "stays",
  anonymise: "goes",
}
