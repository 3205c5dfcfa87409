import { z } from "zod"
import type { DataKind } from "#ground/kernel/data-kind.ts"
import { instant } from "#ground/kernel/shapes.ts"
import { agesBy } from "#ground/store/ages-by.ts"
import { removal } from "./forget.ts"
import { findOrigin } from "./made-rows.ts"
import { importPersonTable, importTable } from "./tables.ts"

/** From which file a person came (GDPR art. 15(1)(g): the source of the data). */
export const importedDataKind: DataKind = {
  name: "imported",
  table: importPersonTable,
  subject: "person_id",
  label: "holding.imported",
  shape: z.strictObject({ at: instant, line: z.int() }),
  fields: {
    at: { label: "field.imported.at", from: "practice", support: "as-is" },
    line: { label: "field.imported.line", from: "practice", support: "as-is" },
  },
  category: "ordinary",
  purpose: "purpose.imports",
  basis: "legitimate-interest",
  export: { order: 90 },
  list: async function* (at, person) {
    const origin = await findOrigin(at, person)
    if (origin !== undefined)
      yield { id: origin.id, title: at.say("holding.imported"), values: { at: origin.at, line: origin.line } }
  },
  removal,
  // The source of the data is for the person to know while it is known; it is no part of what is kept on them.
  ageing: {
    ...agesBy(importPersonTable, {
      id: "person_id",
      since: ["finished_at"],
      within: { table: importTable, by: "import_id" },
    }),
    label: "holding.imported.aged",
    event: "holding.imported.since",
    standing: "working-matter",
  },
  cleanUp: "goes",
  anonymise: "goes",
}
