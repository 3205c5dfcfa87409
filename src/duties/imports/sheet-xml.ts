import { refuse } from "#ground/kernel/refusal.ts"
import { mostColumns } from "./limits.ts"
import type { Markup } from "./markup.ts"
import type { SheetRows } from "./sheet-rows.ts"

/** The first sheet of a spreadsheet that Excel 2003 wrote as one file of XML, and that often calls itself .xls. */
export function readXml(rows: SheetRows & { readonly isEmpty: boolean }): Markup & { finish(): void } {
  let [sheet, isRead, hasSheet] = ["", true, false]
  let [row, column, across, isHidden, holdsHidden] = [0, 0, 0, false, false]
  let [text, type, isData] = ["", "", false]
  const others: string[] = []
  const number = (value: string | undefined) => (value === undefined ? undefined : Number.parseInt(value, 10))
  return {
    open: ({ name, attributes }) => {
      if (name === "Worksheet") {
        sheet = attributes.get("Name") ?? ""
        isRead = rows.isEmpty
        hasSheet = true
        if (!isRead) others.push(sheet)
        ;[row, column] = [0, 0]
      } else if (name === "Row") {
        row = number(attributes.get("Index")) ?? row + 1
        column = 0
        isHidden = attributes.get("Hidden") === "1"
        holdsHidden = false
      } else if (name === "Cell") {
        column = number(attributes.get("Index")) ?? column + 1
        across = Math.min(mostColumns, number(attributes.get("MergeAcross")) ?? 0)
        text = ""
      } else if (name === "Data") {
        isData = true
        type = attributes.get("Type") ?? "String"
      } else if (name === "Column" && attributes.get("Hidden") === "1" && isRead)
        rows.tell("imports.notice.hidden-columns", 1 + (number(attributes.get("Span")) ?? 0))
    },
    text: (said) => {
      if (isData) text += said
    },
    close: (name) => {
      if (name === "Data") isData = false
      if (name === "Row" && holdsHidden) rows.tell("imports.notice.hidden-rows")
      if (name !== "Cell") return
      const said = isRead ? shown(text, type) : ""
      if (said !== "") {
        rows.cell(row, column, said)
        holdsHidden ||= isHidden
      }
      column += across
    },
    finish: () => {
      if (!hasSheet) throw refuse("imports.is-xml")
      rows.tellNames("imports.notice.other-sheets", others)
    },
  }
}

const shown = (text: string, type: string): string =>
  type === "DateTime"
    ? text.replace(/T00:00:00(\.0+)?$/, "").replace(/^1899-12-31$/, "")
    : type === "Boolean"
      ? text === "1"
        ? "ja"
        : "nee"
      : text
