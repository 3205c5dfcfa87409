import type { DataItem } from "#ground/kernel/data-kind.ts"
import type { Files } from "./files.ts"
import type { SelectedKind, Selection } from "./selection.ts"
import type { Branch } from "./tree.ts"
import type { WordSheet } from "./word-blocks.ts"
import { shownRules, type WordReading } from "./word-values.ts"

/** What the body of the Word document is written from. */
export type Paper = {
  readonly selection: Selection
  readonly files: Files
  readonly reading: WordReading
  readonly sheet: WordSheet
  /** Gives the next heading of the table of contents its bookmark. */
  readonly nextBookmark: () => string
  /** What stands within others, kept by parent as long as it fits in memory. */
  readonly nested: Map<string, ReadonlyMap<string, readonly DataItem[]>>
}

const mostColumns = 6

/**
 * How a kind stands in the document: as one table with a column for each field, as one table with each file beside what is
 * known of it, or with a heading for each thing.
 */
export type Layout = "columns" | "files" | "headed"

export function layoutOf({ dataKind, within }: Branch, kind: SelectedKind): Layout {
  const shown = shownRules(kind.rules)
  if (dataKind.subject === "id" || within.length > 0 || shown.some(([, rule]) => rule.written || rule.fields))
    return "headed"
  if (kind.files > 0) return "files"
  return shown.length <= mostColumns ? "columns" : "headed"
}

export function kindOf({ kinds }: Selection, { dataKind }: Branch): SelectedKind {
  const kind = kinds.find((each) => each.dataKind === dataKind)
  if (kind === undefined) throw new Error(`no kind of ${dataKind.name}`)
  return kind
}
