import { type Entry, type FileEntry, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js"
import { refuse } from "#ground/kernel/refusal.ts"
import { excelText } from "./excel-numbers.ts"
import { largestUnpacked } from "./limits.ts"
import { readMarkup, type Markup } from "./markup.ts"
import type { SheetRows } from "./sheet-rows.ts"

const mostEntries = 2000

type WorkbookSheet = { readonly name: string; readonly part: string; readonly isHidden: boolean }
type WorkbookParts = {
  has(name: string): boolean
  /** Reads one part piece by piece; `after` runs between pieces and may wait. */
  read(name: string, to: Markup, after?: () => Promise<void>): Promise<void>
}

/** The first sheet of a workbook that is shown and holds something, cell by cell. */
export async function readXlsx(bytes: Uint8Array, rows: SheetRows & { isEmpty: boolean }, after: () => Promise<void>) {
  const parts = await openParts(bytes)
  const book = await readBook(parts)
  const shown = book.sheets.filter(({ isHidden }) => !isHidden)
  rows.tellNames(
    "imports.notice.hidden-sheets",
    book.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name),
  )
  const styles = await readStyles(parts, book.stylesPart)
  const texts = await readTexts(parts, book.textsPart)
  let read: WorkbookSheet | undefined
  for (const sheet of shown) {
    read = sheet
    await readSheet(parts, sheet, { styles, texts, dates1904: book.dates1904 }, rows, after)
    if (!rows.isEmpty) break
  }
  const others = shown.filter((sheet) => sheet !== read).map(({ name }) => name)
  rows.tellNames("imports.notice.other-sheets", others)
  return { dates1904: book.dates1904 }
}

async function openParts(bytes: Uint8Array): Promise<WorkbookParts> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false })
  const entries = new Map<string, Entry>()
  for await (const entry of reader.getEntriesGenerator()) {
    if (entries.size >= mostEntries) throw refuse("imports.unpacks-too-large")
    entries.set(entry.filename.replace(/^\//, "").toLowerCase(), entry)
  }
  if (entries.has("content.xml")) throw refuse("imports.is-open-document")
  if (entries.has("word/document.xml")) throw refuse("imports.is-document")
  if (entries.has("xl/workbook.bin")) throw refuse("imports.is-binary-excel")
  // Counted while unpacking, as a ZIP may lie about its sizes; and only of what is read.
  let left = largestUnpacked
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: async (name, to, after) => {
      const entry = entries.get(name.toLowerCase())
      if (entry === undefined || entry.directory) throw refuse("imports.unreadable")
      const markup = readMarkup(to, "xml")
      const decoder = new TextDecoder("utf-8", { fatal: true })
      const take = async (part: Uint8Array) => {
        left -= part.length
        if (left < 0) throw refuse("imports.unpacks-too-large")
        markup.push(decoder.decode(part, { stream: true }))
        await after?.()
      }
      await unpack(entry, take)
      markup.push(decoder.decode())
      markup.end()
    },
  }
}

/** The library closes a stream that has failed and tells that instead of why; so why is kept here. */
async function unpack(entry: FileEntry, take: (part: Uint8Array) => Promise<void>): Promise<void> {
  let why: unknown
  const write = async (part: Uint8Array) => {
    try {
      await take(part)
    } catch (fault) {
      why = fault
      throw fault
    }
  }
  try {
    await entry.getData(new WritableStream({ write }), { checkSignature: false })
  } catch (fault) {
    throw why ?? fault
  }
}

async function readBook(parts: WorkbookParts) {
  const found: { name: string; id: string; isHidden: boolean }[] = []
  const targets = new Map<string, { target: string; type: string }>()
  let dates1904 = false
  const root = await targetsOf(parts, "_rels/.rels", "")
  const main = [...root.values()].find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml"
  const folder = main.slice(0, main.lastIndexOf("/") + 1)
  const isTrue = (value: string | undefined) => value === "1" || value === "true"
  await parts.read(main, {
    open: ({ name, attributes }) => {
      if (name === "workbookPr") dates1904 = isTrue(attributes.get("date1904"))
      if (name === "sheet")
        found.push({
          name: attributes.get("name") ?? "",
          id: attributes.get("id") ?? "",
          isHidden: /hidden/i.test(attributes.get("state") ?? ""),
        })
    },
  })
  const related = await targetsOf(parts, `${folder}_rels/${main.slice(folder.length)}.rels`, folder)
  for (const [id, target] of related) targets.set(id, target)
  const partOf = (end: string) => [...targets.values()].find(({ type }) => type.endsWith(end))?.target
  const sheets = found.map(({ name, id, isHidden }, index): WorkbookSheet => {
    const part = targets.get(id)?.target ?? `${folder}worksheets/sheet${index + 1}.xml`
    return { name, isHidden, part }
  })
  return {
    dates1904,
    sheets: sheets.filter(({ part }) => parts.has(part)),
    stylesPart: partOf("/styles") ?? `${folder}styles.xml`,
    textsPart: partOf("/sharedStrings") ?? `${folder}sharedStrings.xml`,
  }
}

async function targetsOf(parts: WorkbookParts, part: string, folder: string) {
  const targets = new Map<string, { target: string; type: string }>()
  if (!parts.has(part)) return targets
  await parts.read(part, {
    open: ({ name, attributes }) => {
      const target = attributes.get("Target")
      if (name !== "Relationship" || target === undefined) return
      const path = target.startsWith("/") ? target.slice(1) : `${folder}${target.replace(/^\.\//, "")}`
      targets.set(attributes.get("Id") ?? "", { target: path, type: attributes.get("Type") ?? "" })
    },
  })
  return targets
}

/** For each style of a cell, the format of its numbers: `undefined` for plain ones. */
async function readStyles(parts: WorkbookParts, part: string): Promise<readonly (string | undefined)[]> {
  const codes = new Map<string, string>()
  const styles: (string | undefined)[] = []
  let isCells = false
  if (!parts.has(part)) return styles
  await parts.read(part, {
    open: ({ name, attributes }) => {
      if (name === "numFmt") codes.set(attributes.get("numFmtId") ?? "", attributes.get("formatCode") ?? "")
      if (name === "cellXfs") isCells = true
      const id = attributes.get("numFmtId") ?? "0"
      if (name === "xf" && isCells) styles.push(codes.get(id) ?? builtIn(Number(id)))
    },
    close: (name) => {
      if (name === "cellXfs") isCells = false
    },
  })
  return styles
}

/** The formats of dates that have a number and no code in the file (ECMA-376, 18.8.30, and the Asian ones of Excel). */
const builtIn = (id: number): string | undefined =>
  (id >= 14 && id <= 17) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
    ? "d-m-yyyy"
    : id === 22
      ? "d-m-yyyy h:mm"
      : (id >= 18 && id <= 21) || (id >= 45 && id <= 47)
        ? "h:mm"
        : undefined

async function readTexts(parts: WorkbookParts, part: string): Promise<readonly string[]> {
  const texts: string[] = []
  if (!parts.has(part)) return texts
  const reader = richText()
  await parts.read(part, {
    open: ({ name }) => {
      if (name === "si") reader.begin()
      reader.open(name)
    },
    text: reader.text,
    close: (name) => {
      reader.close(name)
      if (name === "si") texts.push(reader.take())
    },
  })
  return texts
}

/** The text of an entry: all its runs, without how Japanese is pronounced. */
function richText() {
  let said = ""
  let isText = false
  let isAside = false
  return {
    begin: () => void (said = ""),
    open: (name: string) => {
      if (name === "t") isText = true
      if (name === "rPh") isAside = true
    },
    text: (text: string) => {
      if (isText && !isAside) said += text
    },
    close: (name: string) => {
      if (name === "t") isText = false
      if (name === "rPh") isAside = false
    },
    take: () =>
      said.replace(/_x([0-9A-F]{4})_/g, (whole, hex) => (hex === "000D" ? "" : hex === "000A" ? "\n" : whole)),
  }
}

type KnownParts = {
  readonly styles: readonly (string | undefined)[]
  readonly texts: readonly string[]
  readonly dates1904: boolean
}

async function readSheet(
  parts: WorkbookParts,
  { part }: WorkbookSheet,
  known: KnownParts,
  rows: SheetRows,
  after: () => Promise<void>,
) {
  const inline = richText()
  let [row, column, isHiddenRow, holdsHidden] = [0, 0, false, false]
  let [type, style, value, isValue, hasFormula] = ["", 0, "", false, false]
  const textOfCell = (): string => {
    if (type === "inlineStr") return inline.take()
    if (value === "") return ""
    if (type === "s") return known.texts[Number(value)] ?? ""
    if (type === "b") return value === "1" ? "ja" : "nee"
    if (type === "d") return value.replace(/T00:00:00(\.0+)?Z?$/, "")
    if (type === "str" || type === "e") return value
    return excelText(value, known.styles[style], known.dates1904)
  }
  await parts.read(
    part,
    {
      open: ({ name, attributes }) => {
        if (name === "row") {
          row = Number(attributes.get("r") ?? row + 1)
          column = 0
          isHiddenRow = attributes.get("hidden") === "1" || attributes.get("hidden") === "true"
          holdsHidden = false
        } else if (name === "c") {
          const place = attributes.get("r")
          column = place === undefined ? column + 1 : columnOf(place)
          type = attributes.get("t") ?? "n"
          style = Number(attributes.get("s") ?? 0)
          value = ""
          hasFormula = false
          inline.begin()
        } else if (name === "v") isValue = true
        else if (name === "f") hasFormula = true
        else if (name === "col" && attributes.get("hidden") === "1") rows.tell("imports.notice.hidden-columns")
        inline.open(name)
      },
      text: (text) => {
        if (isValue) value += text
        inline.text(text)
      },
      close: (name) => {
        inline.close(name)
        if (name === "v") isValue = false
        if (name === "row" && holdsHidden) rows.tell("imports.notice.hidden-rows")
        if (name !== "c") return
        const text = textOfCell()
        if (text !== "") rows.cell(row, column, text)
        if (text !== "" && isHiddenRow) holdsHidden = true
        if (text === "" && hasFormula && type !== "str") rows.tell("imports.notice.formulas")
      },
    },
    after,
  )
}

/** `AB12` is in column 28. */
function columnOf(place: string): number {
  let column = 0
  for (const letter of /^[A-Za-z]{0,12}/.exec(place)?.[0].toUpperCase() ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64
  if (column === 0) throw refuse("imports.unreadable")
  return column
}
