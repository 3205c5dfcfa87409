import { type Block, type WrittenFormat, readWritten, type TextRun } from "#ground/written/written.ts"
import {
  listItem,
  numberedList,
  paragraph,
  plain,
  tableEnd,
  tableRow,
  tableStart,
  type WordSheet,
} from "./word-blocks.ts"

/** Rich text as it was written, as paragraphs, lists and tables of Word. */
export const writtenBlocks = (text: string, format: WrittenFormat, sheet: WordSheet): string =>
  blocks(readWritten(text, format), sheet, 0)

const blocks = (all: readonly Block[], sheet: WordSheet, depth: number): string =>
  all.map((each) => block(each, sheet, depth)).join("")

function block(each: Block, sheet: WordSheet, depth: number): string {
  switch (each.kind) {
    case "paragraph":
      return paragraph(outside(each.runs), sheet)
    case "heading":
      return paragraph(outside(each.runs), sheet, "Strong")
    case "list":
      return list(each, sheet, depth)
    case "quote":
      return each.blocks
        .map((inner) =>
          inner.kind === "paragraph" ? paragraph(outside(inner.runs), sheet, "Quoted") : block(inner, sheet, depth + 1),
        )
        .join("")
    case "code":
      return paragraph([{ text: each.text, code: true }], sheet)
    case "rule":
      return paragraph(plain("* * *"), sheet)
    case "table":
      return table(each, sheet)
  }
}

function list({ start, items }: Extract<Block, { kind: "list" }>, sheet: WordSheet, depth: number): string {
  const kind = start === undefined ? "points" : numberedList(start, sheet)
  return items
    .map(({ checked, blocks: inside }) => {
      const [first, ...rest] = inside
      const box = checked === undefined ? [] : plain(checked ? "☑ " : "☐ ")
      const isText = first?.kind === "paragraph"
      const line = listItem([...box, ...(isText ? outside(first.runs) : [])], { list: kind, level: depth }, sheet)
      return line + blocks(isText ? rest : inside, sheet, depth + 1)
    })
    .join("")
}

function table({ head, rows }: Extract<Block, { kind: "table" }>, sheet: WordSheet): string {
  const width = Math.floor(5000 / Math.max(head.length, 1))
  const widths = head.map(() => width)
  const titles = head.map((runs) => ({ title: runs.map(({ text }) => text).join(""), width }))
  const cells = rows.map((row) => row.map((runs) => [outside(runs)]))
  return tableStart(titles) + cells.map((row) => tableRow(row, widths, sheet)).join("") + tableEnd
}

/** A file goes where no telephone is: of links those stay that open a page or a mail. */
const outside = (runs: readonly TextRun[]): readonly TextRun[] =>
  runs.map(({ link, ...run }) => (link === undefined || /^tel:/i.test(link) ? run : { ...run, link }))
