import { Document, HeadingLevel, LevelFormat, Packer, Paragraph } from "docx"
import { TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js"
import { wordFoot, wordStyles } from "#ground/paper/word-style.ts"
import type { Language } from "#ground/words/words.ts"

export type FrameTexts = {
  readonly language: Language
  readonly practice: string
  readonly title: string
  /** What stands on the first page, under the title. */
  readonly about: readonly string[]
}

/** The parts of a Word file by their path, with the body cut in two where the contents go. */
export type Frame = {
  /** Where the body goes. */
  readonly bodyPath: string
  readonly before: string
  readonly after: string
  readonly parts: ReadonlyMap<string, string>
}

const bodyPath = "word/document.xml"
const mark = "HOEDER-BODY"

/** The frame of the Word document, made by `docx`: styles, lists, first page, foot. The contents are streamed into it. */
export async function makeFrame(texts: FrameTexts): Promise<Frame> {
  const parts = await unpack(await Packer.toBuffer(frameDocument(texts)))
  const body = parts.get(bodyPath) ?? ""
  const at = body.indexOf(mark)
  const start = body.lastIndexOf("<w:p>", at)
  if (at < 0 || start < 0) throw new Error("the frame of the Word document has no place for its contents")
  parts.delete(bodyPath)
  const after = body.slice(body.indexOf("</w:p>", at) + "</w:p>".length)
  return { bodyPath, before: body.slice(0, start), after, parts }
}

const frameDocument = ({ language, practice, title, about }: FrameTexts): Document =>
  new Document({
    title,
    creator: practice,
    lastModifiedBy: practice,
    description: about.join(" "),
    styles: wordStyles(language),
    numbering: { config: [{ reference: "numbers", levels }] },
    sections: [
      {
        footers: { default: wordFoot(language, [practice]) },
        children: [
          new Paragraph({ text: practice, style: "Practice" }),
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          ...about.map((text) => new Paragraph({ text, style: "About" })),
          new Paragraph({ text: mark }),
        ],
      },
    ],
  })

const levels = Array.from({ length: 9 }, (_, level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: `%${level + 1}.`,
  style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
}))

async function unpack(bytes: Uint8Array): Promise<Map<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  const parts = new Map<string, string>()
  for (const entry of await reader.getEntries()) {
    if (!entry.directory) parts.set(entry.filename, await entry.getData(new TextWriter()))
  }
  await reader.close()
  // The list of types comes first, as readers of a stream expect.
  const types = "[Content_Types].xml"
  return new Map([[types, parts.get(types) ?? ""], ...parts])
}
