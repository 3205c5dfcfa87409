import PDFDocument from "pdfkit"
import { longDay } from "./calendar.ts"

/** A letter or form of the practice, to be printed. */
export type DemoLetter = {
  readonly day: Temporal.PlainDate
  readonly to: readonly string[]
  readonly subject: string
  /** Paragraphs; a list of pairs becomes a table. */
  readonly body: readonly (string | readonly (readonly [string, string])[])[]
  readonly signed: string
}

const leaf = "#2e7d5a"
const ink = "#263238"

/** Whether the fonts that every reader of PDF has can write this. */
export const isPrintable = (text: string): boolean => /^[\u0020-\u007e\u00a0-\u00ff]*$/.test(text)

/** The letter as a PDF of one or more A4 pages. */
export async function letterPdf({ day, to, subject, body, signed }: DemoLetter): Promise<Uint8Array> {
  const made = new Date(day.toZonedDateTime("Europe/Amsterdam").epochMilliseconds)
  const page = new PDFDocument({
    size: "A4",
    margin: 64,
    lang: "nl-NL",
    info: { Title: subject, Author: "Praktijk De Linde", CreationDate: made },
  })
  const parts: Uint8Array[] = []
  page.on("data", (part: Uint8Array) => parts.push(part))
  const ended = new Promise<void>((resolve, reject) => page.on("end", resolve).on("error", reject))

  page.fillColor(leaf).font("Helvetica-Bold").fontSize(20).text("Praktijk De Linde")
  page
    .fillColor(ink)
    .font("Helvetica")
    .fontSize(9)
    .text("Lindelaan 12, 2563 LA 's-Gravenhage  ·  070 123 45 00  ·  post@linde.example")
    .moveDown(3)
  page.fontSize(11).text(to.join("\n")).moveDown(1.5)
  page.text(`'s-Gravenhage, ${longDay(day)}`).moveDown(1)
  page.font("Helvetica-Bold").text(subject).font("Helvetica").moveDown(1)
  for (const part of body) {
    if (typeof part === "string") page.text(part, { lineGap: 3 }).moveDown(0.8)
    else
      page
        .table({
          data: part.map(([name, value]) => [name, value]),
          columnStyles: [170, "*"],
          defaultStyle: { borderColor: "#b0bec5", padding: 5 },
        })
        .moveDown(0.8)
  }
  page.moveDown(1).text("Met vriendelijke groet,").moveDown(2).text(signed).text("Praktijk De Linde")
  page.end()
  await ended
  return Buffer.concat(parts)
}
