import { letterPdf } from "#main/demo/letters.ts"
import { newCanvas } from "#main/demo/canvas.ts"
import { reportDocx } from "#main/demo/reports.ts"

export type Paper = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

const day = Temporal.PlainDate.from("2026-11-20")
const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/** What somebody adds to a file at once: a letter, a photograph and a report. */
export async function threePapers(): Promise<readonly [Paper, Paper, Paper]> {
  const letter = await letterPdf({
    day,
    to: ["Huisartsenpraktijk Zuid", "t.a.v. dr. Vos"],
    subject: "Verwijzing knie",
    body: ["Graag uw beoordeling van de linkerknie."],
    signed: "dr. Vos",
  })
  const canvas = newCanvas(640, 480)
  canvas.stroke([80, 400], [560, 80], 14, [11, 104, 102])
  canvas.write("LINKERKNIE", [80, 40], 4, [43, 41, 37])
  const report = await reportDocx({
    title: "Verslag intake",
    about: "Linkerknie",
    day,
    author: "Sander Vos",
    chapters: [{ heading: "Bevindingen", points: ["Zwelling", "Geen koorts"] }],
  })
  return [
    { name: "Verwijzing knie.pdf", mimeType: "application/pdf", buffer: Buffer.from(letter) },
    { name: "Foto knie.png", mimeType: "image/png", buffer: Buffer.from(canvas.png("Linkerknie")) },
    { name: "Verslag intake.docx", mimeType: word, buffer: Buffer.from(report) },
  ]
}
