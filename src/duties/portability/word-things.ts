import type { FieldRule, DataItem } from "#ground/kernel/data-kind.ts"
import type { TextKey } from "#ground/words/words.ts"
import { isRecord, type SelectedKind } from "./selection.ts"
import { paragraph, tableEnd, tableRow, tableStart, type WordCell } from "./word-blocks.ts"
import { writtenBlocks } from "./word-written.ts"
import type { Paper } from "./word-paper.ts"
import { isMoment, label, say, linesOf, shownRules } from "./word-values.ts"

// A note in a journal has its few facts in one line above the text; more of them make a table.
const mostFacts = 12

/** A note within something else is headed by when it was: its title, if it has one, is seldom more than its kind. */
export function headingOf({ reading }: Paper, kind: SelectedKind, { title, values }: DataItem, level: number): string {
  const when = level > 1 && isNote(kind) ? shownRules(kind.rules).find(([name]) => isMoment(values[name])) : undefined
  const moment = when === undefined ? [] : linesOf(when[1], values[when[0]], reading)
  return [...moment, title].filter((part) => part !== "").join(" · ") || label(kind.dataKind.label, reading)
}

/** A text with its few facts in one line above it. */
function isNote({ dataKind, rules }: SelectedKind): boolean {
  const shown = shownRules(rules)
  return (
    dataKind.subject !== "id" &&
    shown.length <= mostFacts &&
    shown.some(([, rule]) => rule.written) &&
    shown.every(([, rule]) => !rule.fields || isTold(rule))
  )
}

/** Whether there is written text in it, which is told below the facts as what it is. */
const isTold = ({ fields = {} }: FieldRule): boolean => Object.values(fields).some(({ written }) => written)

type ShownField = readonly (readonly [string, FieldRule])[]

export async function* oneTable(
  paper: Paper,
  kind: SelectedKind,
  held: AsyncIterable<DataItem>,
  layout: "columns" | "files",
): AsyncGenerator<string, void> {
  const shown = shownRules(kind.rules)
  const titles =
    layout === "files"
      ? [text(paper, "portability.file"), text(paper, "portability.details")]
      : shown.map(([, rule]) => label(rule.label, paper.reading))
  const width = Math.floor(5000 / Math.max(titles.length, 1))
  const widths = titles.map(() => width)
  yield tableStart(titles.map((title) => ({ title, width })))
  for await (const each of held) {
    const cells =
      layout === "files"
        ? [each.file === undefined ? lines([each.title]) : fileCell(paper, each), lines(factsOf(paper, shown, each))]
        : shown.map(([name, rule]) => lines(linesOf(rule, each.values[name], paper.reading)))
    yield tableRow(cells, widths, paper.sheet)
  }
  yield tableEnd
}

export async function* body(paper: Paper, kind: SelectedKind, held: DataItem): AsyncGenerator<string, void> {
  const shown = shownRules(kind.rules)
  const facts = shown.filter(([, rule]) => !rule.written && !isTold(rule))
  yield isNote(kind) ? factLine(paper, facts, held) : factTable(paper, facts, held)
  yield* texts(paper, shown, held)
  for (const [name, rule] of shown.filter(([, each]) => isTold(each))) {
    const inside = shownRules(rule.fields ?? {})
    const about = inside.filter(([, each]) => !each.written)
    for (const values of [held.values[name]].flat().filter(isRecord)) {
      yield paragraph([{ text: label(rule.label, paper.reading) }], paper.sheet, "Strong")
      yield factLine(paper, about, { title: "", values })
      yield* texts(paper, inside, { values })
    }
  }
}

/** The written texts of something, each under its name where there are more. */
function* texts(paper: Paper, shown: ShownField, { values }: Pick<DataItem, "values">): Generator<string, void> {
  const rich = shown.filter(([, rule]) => rule.written)
  const format = values["format"] === "text" ? "text" : "markdown"
  for (const [name, rule] of rich) {
    const value = values[name]
    if (typeof value !== "string" || value === "") continue
    if (rich.length > 1) yield paragraph([{ text: label(rule.label, paper.reading) }], paper.sheet, "Strong")
    yield writtenBlocks(value, format, paper.sheet)
  }
}

const factLine = (paper: Paper, facts: ShownField, held: Pick<DataItem, "title" | "values">): string =>
  paragraph([{ text: factsOf(paper, facts, held).join(" · ") }], paper.sheet, "Facts")

/** What is known of something, as 'label: value'. In so few words a 'no' says nothing, nor does the title again. */
function factsOf({ reading }: Paper, facts: ShownField, held: Pick<DataItem, "title" | "values">): readonly string[] {
  return facts.flatMap(([name, rule]) => {
    const value = held.values[name]
    const said = value === false || value === held.title ? [] : linesOf(rule, value, reading)
    return said.length === 0 ? [] : [`${label(rule.label, reading)}: ${said.join(", ")}`]
  })
}

function factTable(paper: Paper, facts: ShownField, held: DataItem): string {
  const rows = facts.flatMap(([name, rule]): (readonly [string, WordCell])[] => {
    const value = linesOf(rule, held.values[name], paper.reading)
    return value.length === 0 ? [] : [[label(rule.label, paper.reading), lines(value)]]
  })
  if (held.file !== undefined) rows.push([text(paper, "portability.file"), fileCell(paper, held)])
  if (rows.length === 0) return ""
  const columns = [
    { title: text(paper, "portability.field"), width: 1600 },
    { title: text(paper, "portability.value"), width: 3400 },
  ]
  return (
    tableStart(columns) +
    rows.map(([name, value]) => tableRow([lines([name]), value], [1600, 3400], paper.sheet)).join("") +
    tableEnd
  )
}

/** The file's name as a link to its place in the ZIP, or the word that it could not be opened. */
export function fileCell({ files, reading }: Pick<Paper, "files" | "reading">, { id }: Pick<DataItem, "id">): WordCell {
  const file = files.get(id)
  if (file === undefined) return []
  if (file.damaged) return [[{ text: file.name }], [{ text: say(reading.language, "portability.damaged"), bold: true }]]
  return [[{ text: file.name, link: file.path.split("/").map(encodeURIComponent).join("/") }]]
}

const lines = (texts: readonly string[]): WordCell => texts.map((each) => [{ text: each }])

const text = ({ reading }: Paper, key: TextKey): string => label(key, reading)
