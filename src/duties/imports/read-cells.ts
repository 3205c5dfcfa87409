import type { RefusalCode } from "#ground/words/words.ts"
import type { ColumnChoice, ImportField } from "./contract.ts"
import { readCell } from "./csv.ts"

/** One cell of a row that says something. */
export type ReadCell = { readonly field: ImportField; readonly column: number; readonly text: string }

/** What spreadsheets write where a formula has no outcome, in English, Dutch and French. */
const errors = new Set(
  "#N/A #N/B #REF! #VERW! #VALUE! #WAARDE! #VALEUR! #DIV/0! #DEEL/0! #NAME? #NAAM? #NOM? #NUM! #GETAL! #NOMBRE! #NULL! #LEEG! #NUL! #SPILL! #OVERLOOP! #CALC! #BEREKENEN! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #UNKNOWN!".split(
    " ",
  ),
)
/** Fields whose digits count: a number that was made shorter is another. */
const digits: ReadonlySet<ImportField> = new Set([
  "nummer",
  "bsn",
  "insz",
  "telefoon",
  "mobiel",
  "werktelefoon",
  "polisnummer",
  "uzovi",
  "huisnummer",
  "postcode",
])

/** The cells of a row that say something; what a program broke in one of them is a fault of the row, and the cell is empty. */
export function readCells(
  cells: readonly string[],
  columns: ColumnChoice,
  fault: (column: number, code: RefusalCode) => void,
): readonly ReadCell[] {
  return cells.flatMap((cell, column): ReadCell[] => {
    const field = columns[column]
    const text = field === undefined || field === null ? "" : readCell(cell)
    // A dash or two is how people write that there is nothing.
    if (text === "" || field === undefined || field === null || /^[-–—]{1,3}$/.test(text)) return []
    const broken = brokenBy(field, text)
    if (broken === undefined) return [{ field, column, text }]
    fault(column, broken)
    return []
  })
}

function brokenBy(field: ImportField, text: string): RefusalCode | undefined {
  if (errors.has(text.toUpperCase()) || /^#{3,}$/.test(text)) return "imports.cell-error"
  if (text.includes("\ufffd")) return "imports.letter-lost"
  return digits.has(field) && /^[+-]?\d+(?:[.,]\d+)?e\s?\+?\d+$/i.test(text) ? "imports.number-broken" : undefined
}
