import {
  Document,
  Footer,
  HeadingLevel,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx"
import { TextWriter, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js"
import { say, type Language } from "#ground/words/words.ts"

export type FrameTexts = {
  readonly language: Language
  readonly practice: string
  readonly title: string
  /** What stands on the first page, under the title. */
  readonly about: readonly string[]
}

/** The parts of a Word file by their path, with the body cut in two where the contents go. */
export type Frame = {
  readonly before: string
  readonly after: string
  readonly parts: ReadonlyMap<string, string>
}

export const bodyPath = "word/document.xml"
const mark = "HOEDER-BODY"
const accent = "0F5C5C"
const grey = "5A6464"
const languageTags: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" }

/** The frame of the Word document, made by `docx`: styles, lists, first page, foot. The contents are streamed into it. */
export async function makeFrame(texts: FrameTexts): Promise<Frame> {
  const parts = await unpack(await Packer.toBuffer(frameDocument(texts)))
  const body = parts.get(bodyPath) ?? ""
  const at = body.indexOf(mark)
  const start = body.lastIndexOf("<w:p>", at)
  if (at < 0 || start < 0) throw new Error("the frame of the Word document has no place for its contents")
  parts.delete(bodyPath)
  return { before: body.slice(0, start), after: body.slice(body.indexOf("</w:p>", at) + "</w:p>".length), parts }
}

const frameDocument = ({ language, practice, title, about }: FrameTexts): Document =>
  new Document({
    title,
    creator: practice,
    lastModifiedBy: practice,
    description: about.join(" "),
    styles: styles(languageTags[language]),
    numbering: { config: [{ reference: "numbers", levels }] },
    sections: [
      {
        footers: { default: foot(language, practice) },
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

function foot(language: Language, practice: string): Footer {
  const page = say(language, "portability.page")
  const children = [
    `${practice}  ·  ${page} `,
    PageNumber.CURRENT,
    ` ${say(language, "portability.of")} `,
    PageNumber.TOTAL_PAGES,
  ]
  return new Footer({ children: [new Paragraph({ style: "Foot", children: [new TextRun({ children })] })] })
}

const headingStyle = (size: number, before: number) => ({
  run: { size, bold: true, color: accent, italics: false },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
})

const own = (
  id: string,
  run: IParagraphStyleOptions["run"] = {},
  paragraph: IParagraphStyleOptions["paragraph"] = {},
): IParagraphStyleOptions => ({ id, name: id, basedOn: "Normal", next: "Normal", run, paragraph })

const styles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: "Calibri", size: 22, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 264 } },
    },
    title: {
      run: { size: 52, bold: true, color: accent },
      paragraph: { spacing: { after: 240, line: 288, lineRule: LineRuleType.AUTO } },
    },
    heading1: headingStyle(34, 480),
    heading2: headingStyle(28, 360),
    heading3: headingStyle(25, 280),
    heading4: headingStyle(23, 240),
    heading5: headingStyle(22, 200),
    heading6: headingStyle(22, 200),
    strong: { run: { bold: true }, paragraph: { keepNext: true } },
    listParagraph: { paragraph: { contextualSpacing: true } },
  },
  paragraphStyles: [
    own("Practice", { size: 26, color: grey }, { spacing: { before: 1200, after: 120 } }),
    own("About", { color: grey }),
    own(
      "ContentsTitle",
      { size: 30, bold: true, color: accent },
      { spacing: { before: 480, after: 160 }, keepNext: true },
    ),
    own("Facts", { color: grey, size: 20 }, { keepNext: true }),
    own("Quoted", { italics: true }, { indent: { left: 480 } }),
    own("Cell", { size: 20 }, { spacing: { after: 0 } }),
    own("Foot", { size: 18, color: grey }),
  ],
})

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
