import {
  AlignmentType,
  BorderStyle,
  Document,
  HeadingLevel,
  type IBorderOptions,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx"
import { hairline, shade } from "#ground/paper/look.ts"
import { wordFoot, wordStyles } from "#ground/paper/word-style.ts"
import type { Certificate } from "./content.ts"
import { type SheetPart, type CertificateSheet, sheetOf } from "./sheet.ts"

/** The certificate as a Word document. */
export async function writeWord(certificate: Certificate): Promise<Buffer> {
  const sheet = sheetOf(certificate)
  const document = new Document({
    title: [sheet.title, certificate.number].filter(Boolean).join(" "),
    creator: sheet.practice,
    lastModifiedBy: sheet.practice,
    description: sheet.declaration,
    styles: wordStyles(certificate.language),
    sections: [
      { footers: { default: wordFoot(certificate.language, sheet.foot) }, children: [...head(sheet), ...body(sheet)] },
    ],
  })
  return Packer.toBuffer(document)
}

const head = ({ practice, title, number }: CertificateSheet): readonly Paragraph[] => [
  new Paragraph({ text: practice, style: "Practice", spacing: { before: 0, after: 60 } }),
  new Paragraph({ text: title, heading: HeadingLevel.TITLE, spacing: { after: 60 } }),
  ...(number === undefined ? [] : [new Paragraph({ text: number, style: "About" })]),
]

const body = (sheet: CertificateSheet): readonly (Paragraph | Table)[] => [
  new Paragraph({ text: sheet.declaration, spacing: { before: 240, after: 240 } }),
  grid(
    sheet.facts.map(([name, value]) => row([cell(name, widths.name, { bold: true }), cell(value, widths.value)])),
    [widths.name, widths.value],
  ),
  ...sheet.parts.flatMap(partOf),
  heading(sheet.notesHeading),
  ...sheet.notes.map((text) => new Paragraph({ text })),
  heading(sheet.signed.heading),
  grid(
    sheet.signed.lines.map((text) =>
      row([cell(text, widths.name, { tall: true }), cell("", widths.value, { tall: true })]),
    ),
    [widths.name, widths.value],
  ),
]

function partOf({ heading: text, columns, rows, otherwise }: SheetPart): readonly (Paragraph | Table)[] {
  if (rows.length === 0) return [heading(text), new Paragraph({ text: otherwise })]
  const [kind, count] = columns
  const lines = [
    row(
      [
        cell(kind, widths.kind, { bold: true, shaded: true }),
        cell(count, widths.count, { ...figure, bold: true, shaded: true }),
      ],
      true,
    ),
    ...rows.map(([label, value]) => row([cell(label, widths.kind), cell(value, widths.count, figure)])),
  ]
  return [heading(text), grid(lines, [widths.kind, widths.count])]
}

const heading = (text: string): Paragraph =>
  new Paragraph({ text, heading: HeadingLevel.HEADING_2, spacing: { before: 320, after: 120 } })

/** In twentieths of a point; together the width between the margins. */
const widths = { name: 2600, value: 6426, kind: 7226, count: 1800 }

const line: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: hairline }
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: "auto" }

const grid = (rows: readonly TableRow[], columns: readonly number[]): Table =>
  new Table({
    rows,
    columnWidths: columns,
    width: { size: columns.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
  })

const row = (children: readonly TableCell[], tableHeader = false): TableRow =>
  new TableRow({ children, cantSplit: true, tableHeader })

type ParagraphLook = {
  readonly bold?: boolean
  readonly shaded?: boolean
  readonly right?: boolean
  readonly tall?: boolean
}
const figure: ParagraphLook = { right: true }

const cell = (text: string, width: number, { bold, shaded, right, tall }: ParagraphLook = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...(shaded ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: shade } } : {}),
    children: [
      new Paragraph({
        style: "Cell",
        alignment: right ? AlignmentType.RIGHT : AlignmentType.LEFT,
        spacing: { before: tall ? 240 : 0, after: tall ? 60 : 0 },
        children: [new TextRun({ text, bold: bold ?? false })],
      }),
    ],
  })
