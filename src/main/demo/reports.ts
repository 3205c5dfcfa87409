import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from "docx"
import { longDay } from "./calendar.ts"

/** A report that staff write in a word processor. */
export type Report = {
  readonly title: string
  readonly about: string
  readonly day: Temporal.PlainDate
  readonly author: string
  readonly chapters: readonly {
    readonly heading: string
    readonly text?: string
    readonly points?: readonly string[]
    readonly table?: readonly (readonly [string, string])[]
  }[]
}

/** The report as a Word document. */
export async function reportDocx({ title, about, day, author, chapters }: Report): Promise<Uint8Array> {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
    new Paragraph({ children: [new TextRun({ text: about, bold: true })] }),
    new Paragraph({ text: `Praktijk De Linde, ${longDay(day)}, ${author}` }),
    ...chapters.flatMap(({ heading, text, points = [], table }) => [
      new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
      ...(text === undefined ? [] : [new Paragraph({ text })]),
      ...points.map((point) => new Paragraph({ text: point, bullet: { level: 0 } })),
      ...(table === undefined ? [] : [tableOf(table)]),
    ]),
  ]
  const document = new Document({ creator: "Praktijk De Linde", title, sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

const tableOf = (rows: readonly (readonly [string, string])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (row) => new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph({ text })] })) }),
    ),
  })
