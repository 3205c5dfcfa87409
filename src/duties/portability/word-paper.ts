import type { Held } from "#ground/kernel/holding.ts"
import type { Reading } from "#ground/paper/moments.ts"
import type { Files } from "./files.ts"
import type { Kind, Selection } from "./selection.ts"
import type { Branch } from "./tree.ts"
import type { Sheet } from "./word-blocks.ts"
import { shownRules } from "./word-values.ts"

/** What the body of the Word document is written from. */
export type Paper = {
  readonly selection: Selection
  readonly files: Files
  readonly reading: Reading
  readonly sheet: Sheet
  /** Gives the next heading of the table of contents its bookmark. */
  readonly nextBookmark: () => string
  /** What stands within others, kept by parent as long as it fits in memory. */
  readonly nested: Map<string, ReadonlyMap<string, readonly Held[]>>
}

const mostColumns = 6

/**
 * How a kind stands in the document: as one table with a column for each field, as one table with each file beside what is
 * known of it, or with a heading for each thing.
 */
export type Layout = "columns" | "files" | "headed"

export function layoutOf({ holding, within }: Branch, kind: Kind): Layout {
  const shown = shownRules(kind.rules)
  if (holding.subject === "id" || within.length > 0 || shown.some(([, rule]) => rule.written || rule.fields))
    return "headed"
  if (kind.files > 0) return "files"
  return shown.length <= mostColumns ? "columns" : "headed"
}

export function kindOf({ kinds }: Selection, { holding }: Branch): Kind {
  const kind = kinds.find((each) => each.holding === holding)
  if (kind === undefined) throw new Error(`no kind of ${holding.name}`)
  return kind
}
