import PDFDocument from "pdfkit"
import { accent, grey, hairline, languageTags, shade } from "#ground/paper/look.ts"
import { sayOfNoRoom as say } from "#ground/words/words.ts"
import type { Certificate } from "./content.ts"
import { printable } from "./printable.ts"
import { type SheetPart, type CertificateSheet, sheetOf } from "./sheet.ts"

type SheetPage = PDFKit.PDFDocument

const margins = { top: 64, left: 64, right: 64, bottom: 84 }
const ink = "#1d2424"
const bold = "Helvetica-Bold"
const regular = "Helvetica"

/** The certificate as a PDF on A4, with headings and tables that a screen reader finds. */
export async function writePdf(certificate: Certificate): Promise<Buffer> {
  const sheet = sheetOf(certificate)
  const page = new PDFDocument({
    size: "A4",
    margins,
    bufferPages: true,
    tagged: true,
    displayTitle: true,
    lang: languageTags[certificate.language],
    info: {
      Title: [sheet.title, certificate.number].filter(Boolean).join(" "),
      Author: sheet.practice,
      CreationDate: new Date(certificate.at),
    },
  })
  const parts: Uint8Array[] = []
  page.on("data", (part: Uint8Array) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => page.on("end", resolve).on("error", reject))
  draw(page, sheet)
  drawFeet(page, sheet, certificate)
  page.end()
  await ended
  return Buffer.concat(parts)
}

function draw(page: SheetPage, sheet: CertificateSheet): void {
  const pen = penOf(page)
  pen.write("P", sheet.practice, { size: 13, color: grey })
  pen.write("H1", sheet.title, { size: 26, color: accent, font: bold, before: 2 })
  if (sheet.number !== undefined) pen.write("P", sheet.number, { size: 11, color: grey, before: 2 })
  pen.write("P", sheet.declaration, { size: 11, before: 16 })
  page.y += 14
  pen.table(sheet.facts, { widths: [130, "*"], firstBold: true })
  for (const part of sheet.parts) drawPart(pen, part)
  pen.heading(sheet.notesHeading)
  for (const note of sheet.notes) pen.write("P", note, { size: 10.5, before: 2 })
  pen.together(160)
  pen.heading(sheet.signed.heading)
  pen.table(
    sheet.signed.lines.map((name) => [name, ""]),
    { widths: [130, "*"], height: 34 },
  )
}

function drawPart(pen: Pen, { heading, columns, rows, otherwise }: SheetPart): void {
  pen.heading(heading)
  if (rows.length === 0) return pen.write("P", otherwise, { size: 10.5 })
  pen.table([columns, ...rows], { widths: ["*", 90], headed: true, figures: true })
}

type PdfWriting = { readonly size: number; readonly color?: string; readonly font?: string; readonly before?: number }
type Grid = {
  readonly widths: readonly (number | "*")[]
  readonly headed?: true
  readonly figures?: true
  readonly firstBold?: true
  readonly height?: number
}

/** What `table` takes beside what its types tell. */
type Tagged = { readonly structParent: PDFKit.PDFStructureElement }

/** Writes down the page: text and tables, each with its place in the order of reading. */
interface Pen {
  write(tag: "P" | "H1" | "H2", text: string, writing: PdfWriting): void
  heading(text: string): void
  table(rows: readonly (readonly string[])[], grid: Grid): void
  /** Begins a new page unless so many points are left on this one. */
  together(points: number): void
}

function penOf(page: SheetPage): Pen {
  const root = page.struct("Document")
  page.addStructure(root)
  const pen: Pen = {
    write(tag, text, { size, color, font = regular, before = 0 }) {
      page.x = margins.left
      page.y += before
      const draw = (): void => {
        page
          .fillColor(color === undefined ? ink : `#${color}`)
          .font(font)
          .fontSize(size)
          .text(printable(text), { lineGap: 2.5 })
      }
      root.add(page.struct(tag, {}, [draw]))
    },
    heading(text) {
      pen.together(90)
      page.y += 18
      pen.write("H2", text, { size: 14, color: accent, font: bold })
      page.y += 4
    },
    table(rows, grid) {
      page.x = margins.left
      page.fillColor(ink).font(regular).fontSize(10.5)
      const data = rows.map((row, index) => cellsOf(row, index, grid))
      const options: PDFKit.Mixins.TableOptionsWithData & Tagged = { ...layout(grid), structParent: root, data }
      page.table(options)
      page.x = margins.left
    },
    together(points) {
      if (page.y + points > page.page.height - margins.bottom) page.addPage()
    },
  }
  return pen
}

const layout = ({ widths, height }: Grid) => ({
  columnStyles: [...widths],
  ...(height === undefined ? {} : { rowStyles: { minHeight: height } }),
  defaultStyle: {
    border: { top: 0.5, bottom: 0.5, left: 0, right: 0 },
    borderColor: `#${hairline}`,
    padding: { top: 5, bottom: 5, left: 5, right: 5 },
  },
})

const cellsOf = (row: readonly string[], index: number, { headed, figures, firstBold }: Grid) =>
  row.map((text, column) => {
    const isHead = (headed === true && index === 0) || (firstBold === true && column === 0)
    return {
      text: printable(text),
      type: isHead ? ("TH" as const) : ("TD" as const),
      ...(isHead ? { font: { src: bold } } : {}),
      ...(headed === true && index === 0 ? { backgroundColor: `#${shade}` } : {}),
      ...(figures === true && column === 1 ? { align: { x: "right" as const, y: "top" as const } } : {}),
    }
  })

function drawFeet(page: SheetPage, sheet: CertificateSheet, { language }: Certificate): void {
  const { start, count } = page.bufferedPageRange()
  for (let index = 0; index < count; index += 1) {
    page.switchToPage(start + index)
    const { width, height } = page.page
    const said = `${say(language, "paper.page")} ${index + 1} ${say(language, "paper.of")} ${count}`
    // Below the margin, where text would otherwise begin a page of its own.
    page.page.margins.bottom = 0
    page.markContent("Artifact", { type: "Pagination" })
    page
      .fillColor(`#${grey}`)
      .font(regular)
      .fontSize(9)
      .text(printable([...sheet.foot, said].join("  ·  ")), margins.left, height - 52, {
        width: width - margins.left - margins.right,
        height: 12,
        ellipsis: true,
      })
    page.endMarkedContent()
    page.page.margins.bottom = margins.bottom
  }
}
