import {
  Footer,
  type IParagraphStyleOptions,
  type IStylesOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx"
import { sayOfNoRoom as say, type Language } from "#ground/words/words.ts"
import { accent, grey, languageTags } from "./look.ts"

/** The foot of each page: what it says, and the page. */
export function wordFoot(language: Language, said: readonly string[]): Footer {
  const page = say(language, "paper.page")
  const children = [
    `${[...said, page].join("  ·  ")} `,
    PageNumber.CURRENT,
    ` ${say(language, "paper.of")} `,
    PageNumber.TOTAL_PAGES,
  ]
  return new Footer({ children: [new Paragraph({ style: "Foot", children: [new TextRun({ children })] })] })
}

/** The styles of every Word document, by the names that Word knows or our own. */
export const wordStyles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: "Calibri", size: 22, language: { value: languageTags[language] } },
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

const headingStyle = (size: number, before: number) => ({
  run: { size, bold: true, color: accent, italics: false },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
})

const own = (
  id: string,
  run: IParagraphStyleOptions["run"] = {},
  paragraph: IParagraphStyleOptions["paragraph"] = {},
): IParagraphStyleOptions => ({ id, name: id, basedOn: "Normal", next: "Normal", run, paragraph })
