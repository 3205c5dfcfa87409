import { attributes, xmlText } from "./markup.ts"

/** A piece of text with its look; `link` is an address outside the document. */
export type WordRun = {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly struck?: boolean
  readonly code?: boolean
  readonly link?: string | undefined
}

/** What the body of a Word document needs from the rest of the file; filled while the body is written. */
export type WordSheet = { readonly links: string[]; readonly lists: number[] }

export type WordCell = readonly (readonly WordRun[])[]

/** The first of the numberings that the body makes; those below it are the frame's. */
export const firstList = 1000
const bulletList = 1

export const plain = (text: string): readonly WordRun[] => [{ text }]

/** A real heading, so that a screen reader can go from one to the next; below the sixth level it is bold text. */
export function heading(level: number, text: string, bookmark?: string): string {
  const style = level <= 6 ? `Heading${level}` : "Strong"
  const id = bookmark === undefined ? undefined : bookmarkNumber(bookmark)
  const open = id === undefined ? "" : `<w:bookmarkStart${attributes({ "w:id": id, "w:name": bookmark })}/>`
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${open}${runs([{ text }])}${id === undefined ? "" : `<w:bookmarkEnd w:id="${id}"/>`}</w:p>`
}

export function paragraph(content: readonly WordRun[], sheet: WordSheet, style?: string): string {
  return `<w:p>${style === undefined ? "" : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${runs(content, sheet)}</w:p>`
}

/** A line of a list; `list` is 'points' or what `numberedList` gave. */
export function listItem(
  content: readonly WordRun[],
  at: { readonly list: "points" | number; readonly level: number },
  sheet: WordSheet,
): string {
  const number = at.list === "points" ? bulletList : at.list
  const numbering = `<w:numPr><w:ilvl w:val="${Math.min(at.level, 8)}"/><w:numId w:val="${number}"/></w:numPr>`
  return `<w:p><w:pPr><w:pStyle w:val="ListParagraph"/>${numbering}</w:pPr>${runs(content, sheet)}</w:p>`
}

/** A new list that counts from `start`. */
export function numberedList(start: number, sheet: WordSheet): number {
  sheet.lists.push(start)
  return firstList + sheet.lists.length - 1
}

/** The opening of a table: its columns in fifths of a percent of the width together 5000, and a header row that is repeated on each page. */
export function tableStart(columns: readonly { readonly title: string; readonly width: number }[]): string {
  const grid = columns.map(({ width }) => `<w:gridCol w:w="${Math.round((width * 9026) / 5000)}"/>`).join("")
  const cells = columns.map(({ title, width }) =>
    cell([[{ text: title, bold: true }]], width, `<w:shd w:val="clear" w:color="auto" w:fill="E6F0F0"/>`),
  )
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableNormal"/><w:tblW w:w="5000" w:type="pct"/>${borders}<w:tblLayout w:type="fixed"/>${look}</w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join("")}</w:tr>`
}

export function tableRow(cells: readonly WordCell[], widths: readonly number[], sheet: WordSheet): string {
  return `<w:tr>${cells.map((content, index) => cell(content, widths[index] ?? 1000, "", sheet)).join("")}</w:tr>`
}

/** A table must be followed by a paragraph; an empty one keeps it apart from what follows. */
export const tableEnd = `</w:tbl><w:p><w:pPr><w:spacing w:after="0"/></w:pPr></w:p>`

const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="BFC9C9"/>`
const borders = `<w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map(line).join("")}</w:tblBorders>`
const look = `<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>`

function cell(content: WordCell, width: number, shade: string, sheet: WordSheet = { links: [], lists: [] }): string {
  const lines = content.length === 0 ? [[]] : content
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="pct"/>${shade}</w:tcPr>${lines.map((each) => paragraph(each, sheet, "Cell")).join("")}</w:tc>`
}

function runs(content: readonly WordRun[], sheet: WordSheet = { links: [], lists: [] }): string {
  return content.map((each) => (each.link === undefined ? run(each) : linked(each, each.link, sheet))).join("")
}

function linked(each: WordRun, link: string, sheet: WordSheet): string {
  sheet.links.push(link)
  return `<w:hyperlink r:id="link${sheet.links.length}" w:history="1">${run(each)}</w:hyperlink>`
}

function run({ text, bold, italic, struck, code, link }: WordRun): string {
  const looks = [
    link === undefined ? "" : `<w:rStyle w:val="Hyperlink"/>`,
    code ? `<w:rFonts w:ascii="Consolas" w:hAnsi="Consolas" w:cs="Consolas"/>` : "",
    bold ? `<w:b/><w:bCs/>` : "",
    italic ? `<w:i/><w:iCs/>` : "",
    struck ? `<w:strike/>` : "",
  ].join("")
  return `<w:r>${looks === "" ? "" : `<w:rPr>${looks}</w:rPr>`}${words(text)}</w:r>`
}

const words = (text: string) =>
  text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((part) =>
      part
        .split("\t")
        .map((bit) => `<w:t xml:space="preserve">${xmlText(bit)}</w:t>`)
        .join("<w:tab/>"),
    )
    .join("<w:br/>")

/** `_Toc_12` gives 12: Word wants a number beside the name. */
const bookmarkNumber = (bookmark: string): number => Number(/\d+$/.exec(bookmark)?.[0] ?? 0)
