import { refuse } from "#ground/kernel/refusal.ts"
import { mostAbove, mostColumns, mostRows } from "./limits.ts"
import type { ImportNotice } from "./notices.ts"

/** What a reader of sheets hands its cells to: it counts before it keeps. */
export type SheetRows = {
  /** A cell that holds something; `row` and `column` count from 1 and never go back. */
  cell(row: number, column: number, text: string): void
  /** Something that whoever imports has to hear, counted. */
  tell(code: ImportNotice["code"], count?: number): void
  tellNames(code: ImportNotice["code"], names: readonly string[]): void
}

const lastRow = mostRows + mostAbove
const pieceLength = 48 * 1024

/**
 * Makes the cells of a sheet into pieces of CSV, row by row, and holds no more than one row. Refuses the first cell beyond what may be
 * imported, wherever it says it stands: nothing is made for what lies between.
 */
export function sheetRows(): SheetRows & {
  /** What is ready to go. */
  take(): string
  readonly isFull: boolean
  end(): void
  readonly notices: readonly ImportNotice[]
  readonly isEmpty: boolean
} {
  let piece = ""
  let at = 0
  let cells: string[] = []
  let letters = 0
  const counts = new Map<ImportNotice["code"], number>()
  const names = new Map<ImportNotice["code"], readonly string[]>()
  const close = () => {
    if (at > 0) piece += lineOf(cells)
    cells = []
  }
  return {
    cell: (row, column, text) => {
      if (column > mostColumns) throw refuse("imports.too-many-columns")
      if (row > lastRow) throw refuse("imports.too-many-rows")
      if (row < at) throw refuse("imports.unreadable")
      if (row !== at) {
        close()
        for (let empty = at + 1; empty < row; empty++) piece += "\r\n"
        at = row
        letters = 0
      }
      letters += text.length
      if (letters > 200_000) throw refuse("imports.row-too-large", { row })
      while (cells.length < column - 1) cells.push("")
      cells[column - 1] = text
    },
    tell: (code, count = 1) => void counts.set(code, (counts.get(code) ?? 0) + count),
    tellNames: (code, all) => {
      if (all.length > 0) names.set(code, [...all])
    },
    take: () => {
      const taken = piece
      piece = ""
      return taken
    },
    get isFull() {
      return piece.length > pieceLength
    },
    end: close,
    get notices() {
      return [
        ...[...names].map(([code, all]): ImportNotice => ({ code, values: { names: all.join(", ").slice(0, 300) } })),
        ...[...counts].map(([code, count]): ImportNotice => ({ code, values: { count } })),
      ]
    },
    get isEmpty() {
      return at === 0
    },
  }
}

/** As it stands: this goes to no spreadsheet, so nothing has to be kept from being a formula. */
const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(";")}\r\n`
