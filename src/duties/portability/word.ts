import { momentLabel } from "#ground/paper/moments.ts"
import { sizeLabel } from "#ground/paper/sizes.ts"
import type { TextKey } from "#ground/words/words.ts"
import type { Files } from "./files.ts"
import { attributes, utf8 } from "./markup.ts"
import { type Selection, unreadableOf } from "./selection.ts"
import { firstList, heading, paragraph, plain, tableEnd, tableRow, tableStart, type WordSheet } from "./word-blocks.ts"
import { chapters } from "./word-chapters.ts"
import { contents } from "./word-contents.ts"
import type { Frame } from "./word-frame.ts"
import type { Paper } from "./word-paper.ts"
import { fileCell } from "./word-things.ts"
import { label, say, type WordReading } from "./word-values.ts"
import { writeZip, type ZipEntry } from "./zip.ts"

const relations = "word/_rels/document.xml.rels"
const numbering = "word/numbering.xml"
const linkType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"

/**
 * `gegevens.docx`, written while it is read. The frame comes from `docx`; the chapters are streamed into it, because a
 * journal of years as one tree of objects would take more memory than the whole server.
 */
export async function* writeWord(selection: Selection, files: Files): AsyncGenerator<Uint8Array, void> {
  const { practice, program, now } = selection.at
  const { language, zone } = practice
  const reading: WordReading = { language, zone, say: selection.at.sayIn(language), has: program.words.has }
  // It brings `docx` and what unpacks a ZIP, which most starts never need.
  const { makeFrame } = await import("./word-frame.ts")
  const frame = await makeFrame({
    language: practice.language,
    practice: practice.name,
    title: titleOf(selection),
    about: about(selection, reading),
  })
  const time = now.toZonedDateTimeISO(practice.zone).toPlainDateTime()
  yield* writeZip(wordParts(selection, files, reading, frame), { time })
}

export const titleOf = ({ at: { practice }, root }: Selection): string =>
  say(practice.language, "portability.title", { name: root?.title ?? "" })

function about({ at: { practice, now }, content, root }: Selection, reading: WordReading): readonly string[] {
  return [
    say(reading.language, "portability.about.source", { practice: practice.name, moment: momentLabel(now, reading) }),
    say(reading.language, "portability.about.number", { number: root?.number ?? "" }),
    say(reading.language, `portability.about.${content}`),
  ]
}

async function* wordParts(
  selection: Selection,
  files: Files,
  reading: WordReading,
  { bodyPath, before, after, parts }: Frame,
): AsyncGenerator<ZipEntry, void> {
  const sheet: WordSheet = { links: [], lists: [] }
  for (const [path, text] of parts) {
    if (path !== relations && path !== numbering) yield { path, bytes: utf8([text]) }
  }
  let bookmarks = 0
  const paper: Paper = {
    selection,
    files,
    reading,
    sheet,
    nested: new Map(),
    nextBookmark: () => `_Toc_${++bookmarks}`,
  }
  yield { path: bodyPath, bytes: utf8(body(paper, before, after)) }
  yield { path: relations, bytes: utf8([withLinks(parts.get(relations) ?? "", sheet)]) }
  yield { path: numbering, bytes: utf8([withLists(parts.get(numbering) ?? "", sheet)]) }
}

async function* body(paper: Paper, before: string, after: string): AsyncGenerator<string, void> {
  yield before
  yield contents(paper)
  yield* chapters(paper)
  yield* fileChapter(paper)
  yield* unreadableChapter(paper)
  yield* leftOutChapter(paper)
  yield after
}

function* fileChapter(paper: Paper): Generator<string, void> {
  if (paper.files.size === 0) return
  const columns = [
    { key: "portability.file", width: 2200 },
    { key: "portability.belongs-to", width: 1900 },
    { key: "portability.size", width: 900 },
  ] as const
  yield heading(1, label("portability.files", paper.reading), paper.nextBookmark())
  yield paragraph(plain(label("portability.files.how", paper.reading)), paper.sheet)
  yield tableStart(columns.map(({ key, width }) => ({ title: label(key, paper.reading), width })))
  for (const [id, { belongsTo, size }] of paper.files) {
    const cells = [fileCell(paper, { id }), [plain(belongsTo ?? "")], [plain(sizeLabel(size, paper.reading))]]
    yield tableRow(
      cells,
      columns.map(({ width }) => width),
      paper.sheet,
    )
  }
  yield tableEnd
}

function* unreadableChapter({ selection, reading, sheet, nextBookmark }: Paper): Generator<string, void> {
  const rows = unreadableOf(selection)
  if (rows.length === 0) return
  const widths = [2000, 3000]
  const titles: readonly TextKey[] = ["portability.kind", "portability.thing"]
  yield heading(1, label("portability.unreadable.title", reading), nextBookmark())
  yield paragraph(plain(label("portability.unreadable", reading)), sheet)
  yield tableStart(titles.map((key, index) => ({ title: label(key, reading), width: widths[index] ?? 0 })))
  for (const [kind, id] of rows) yield tableRow([[plain(label(kind, reading))], [plain(id)]], widths, sheet)
  yield tableEnd
}

function* leftOutChapter({ selection, reading, sheet, nextBookmark }: Paper): Generator<string, void> {
  const rows = selection.kinds.flatMap(({ dataKind, leftOut }) =>
    [...leftOut].map(([ground, count]) => [dataKind.label, `portability.left-out.${ground}`, count] as const),
  )
  yield heading(1, label("portability.left-out", reading), nextBookmark())
  yield paragraph(
    plain(label(rows.length === 0 ? "portability.left-out.none" : "portability.left-out.some", reading)),
    sheet,
  )
  if (rows.length === 0) return
  const widths = [1500, 2700, 800]
  const titles: readonly TextKey[] = ["portability.kind", "portability.ground", "portability.count"]
  yield tableStart(titles.map((key, index) => ({ title: label(key, reading), width: widths[index] ?? 0 })))
  for (const [kind, ground, count] of rows) {
    yield tableRow(
      [[plain(label(kind, reading))], [plain(label(ground, reading))], [plain(String(count))]],
      widths,
      sheet,
    )
  }
  yield tableEnd
}

function withLinks(xml: string, { links }: WordSheet): string {
  const all = links.map(
    (target, index) =>
      `<Relationship${attributes({ Id: `link${index + 1}`, Type: linkType, Target: target, TargetMode: "External" })}/>`,
  )
  return xml.replace("</Relationships>", () => `${all.join("")}</Relationships>`)
}

/** Each numbered list of the body counts for itself, in the manner of the frame's numbered list. */
function withLists(xml: string, { lists }: WordSheet): string {
  const manner =
    /<w:abstractNum w:abstractNumId="(\d+)"(?:(?!<\/w:abstractNum>).)*w:val="decimal"/s.exec(xml)?.[1] ?? ""
  const all = lists.map(
    (start, index) =>
      `<w:num w:numId="${firstList + index}"><w:abstractNumId w:val="${manner}"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
  )
  return xml.replace("</w:numbering>", () => `${all.join("")}</w:numbering>`)
}
