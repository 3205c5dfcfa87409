import { refuse } from "#ground/kernel/refusal.ts"
import { mostColumns } from "./limits.ts"
import type { Markup } from "./markup.ts"
import type { SheetRows } from "./sheet-rows.ts"

const most = mostColumns + 1

/** The tables of a web page that calls itself a spreadsheet, one below the other as Excel opens them. */
export function readHtml(rows: SheetRows): Markup & { finish(): void } {
  let [row, column, span, down] = [0, 0, 1, 1]
  let [text, isCell, isHidden, holdsHidden] = ["", false, false, false]
  /** Cells that reach down from rows above: for how many more rows, by column. */
  let reaching = new Map<number, number>()
  let hasTable = false
  const endCell = () => {
    if (!isCell) return
    isCell = false
    while (reaching.has(column)) column += 1
    const said = text
      .replace(/[ \t\r\f]+/g, " ")
      .replace(/ ?\n ?/g, "\n")
      .trim()
    if (said !== "") {
      rows.cell(row, column, said)
      holdsHidden ||= isHidden
    }
    if (down > 1) for (let at = 0; at < span; at++) reaching.set(column + at, down)
    column += span
  }
  const endRow = () => {
    endCell()
    if (holdsHidden) rows.tell("imports.notice.hidden-rows")
    holdsHidden = false
  }
  const number = (value: string | undefined) => Math.min(most, Math.max(1, Number.parseInt(value ?? "1", 10) || 1))
  return {
    open: ({ name, attributes }) => {
      if (name === "table") hasTable = true
      if (name === "tr") {
        endRow()
        row += 1
        column = 1
        reaching = new Map([...reaching].flatMap(([at, left]) => (left > 1 ? [[at, left - 1] as const] : [])))
        isHidden = /display:\s*none/i.test(attributes.get("style") ?? "") || attributes.has("hidden")
      }
      if (name === "td" || name === "th") {
        endCell()
        isCell = true
        text = ""
        span = number(attributes.get("colspan"))
        down = number(attributes.get("rowspan"))
        // A row that is not begun with its tag is one all the same.
        if (row === 0) [row, column] = [1, 1]
      }
      if (name === "br" || name === "p" || name === "div") text += text === "" ? "" : "\n"
    },
    text: (said) => {
      if (isCell) text += said.replaceAll("\u00a0", " ").replace(/[\r\n]+/g, " ")
      if (text.length > 200_000) throw refuse("imports.row-too-large", { row })
    },
    close: (name) => {
      if (name === "td" || name === "th") endCell()
      if (name === "tr" || name === "table") endRow()
    },
    finish: () => {
      endRow()
      if (!hasTable || row === 0) throw refuse("imports.is-html")
    },
  }
}
