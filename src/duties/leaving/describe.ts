import type { FieldRule, DataKind } from "#ground/kernel/data-kind.ts"
import type { OpenTable } from "#ground/kernel/open-table.ts"
import type { Say } from "#ground/words/words.ts"
import { common } from "./tables.ts"

type Tables = { readonly dataKinds: readonly DataKind[]; readonly tables: readonly OpenTable[] }

/** Where a table stands in the folder. */
export const tablePath = (name: string): string => `tabellen/${name}.csv`

/** Every column of every table: what stands in it, and of what is held on persons of what category, why and on what basis. */
export function* describeColumns({ dataKinds, tables }: Tables, text: Say): Generator<readonly string[], void> {
  for (const dataKind of dataKinds) {
    const about = [dataKind.category, text(dataKind.purpose), dataKind.basis]
    const line = (column: string, said: string, category = dataKind.category): readonly string[] => [
      dataKind.name,
      text(dataKind.label),
      column,
      said,
      category,
      ...about.slice(1),
    ]
    for (const column of common) yield line(column, text(`leaving.common.${column}`))
    for (const [column, rule] of Object.entries(dataKind.fields)) yield line(column, labelOf(rule, text), rule.category)
  }
  for (const { name, label, columns } of tables) {
    for (const [column, said] of Object.entries(columns)) yield [name, text(label), column, text(said), "", "", ""]
  }
}

/** The headings of what `describeColumns` gives. */
export const descriptionHeadings = ["table", "holds", "column", "means", "category", "purpose", "basis"]

/** A group of fields is one cell of JSON: the names in it are told too. */
function labelOf({ label, fields }: FieldRule, text: Say): string {
  const own = text(label)
  if (fields === undefined) return own
  const within = Object.entries(fields).map(([name, rule]) => `${name} = ${labelOf(rule, text)}`)
  return `${own} (JSON: ${within.join(", ")})`
}
