import type { FieldRule, Held } from "#ground/kernel/holding.ts"
import { say, type TextKey } from "#ground/words/words.ts"
import type { Files } from "./files.ts"
import { isNested, listKept, type Kind, type Selection } from "./selection.ts"
import type { Branch } from "./tree.ts"
import { heading, paragraph, tableEnd, tableRow, tableStart, type Cell, type Sheet } from "./word-blocks.ts"
import { markdownBlocks } from "./word-markdown.ts"
import { label, linesOf, shownRules, type Reading } from "./word-values.ts"

/** What the body of the Word document is written from. */
export type Paper = {
  readonly selection: Selection
  readonly files: Files
  readonly reading: Reading
  readonly sheet: Sheet
  /** Gives the next heading of the table of contents its bookmark. */
  readonly nextBookmark: () => string
  /** What stands within others, kept by parent as long as it fits in memory. */
  readonly nested: Map<string, ReadonlyMap<string, readonly Held[]>>
}

const mostColumns = 6
// A note in a journal has its few facts in one line above the text; more of them make a table.
const mostFacts = 8
// Above this many characters what stands within others is read again for each parent rather than kept.
const mostKept = 8 * 1024 * 1024

/** A chapter for each kind of data that is there, with what stands within it in its place. */
export async function* chapters(paper: Paper, branches: readonly Branch[] = paper.selection.tree): AsyncGenerator<string, void> {
  for (const branch of branches) {
    if (kindOf(paper.selection, branch).loose.length > 0) {
      yield heading(1, label(branch.holding.label, paper.reading), paper.nextBookmark())
      yield* items(paper, branch, loose(paper, branch), 1)
    }
    yield* chapters(paper, branch.within)
  }
}

/** Whether a kind is one table, with a row for each, rather than a heading for each. */
export function isTabular({ holding, within }: Branch, kind: Kind): boolean {
  const shown = shownRules(kind.rules)
  return holding.subject !== "id" && within.length === 0 && shown.length <= mostColumns && shown.every(([, rule]) => !rule.markdown && !rule.fields)
}

export function kindOf({ kinds }: Selection, { holding }: Branch): Kind {
  const kind = kinds.find((each) => each.holding === holding)
  if (kind === undefined) throw new Error(`no kind of ${holding.name}`)
  return kind
}

async function* items(paper: Paper, branch: Branch, held: AsyncIterable<Held>, level: number): AsyncGenerator<string, void> {
  const kind = kindOf(paper.selection, branch)
  if (isTabular(branch, kind)) return yield* oneTable(paper, kind, held)
  const isRoot = branch.holding.subject === "id"
  for await (const each of held) {
    if (!isRoot) yield heading(level + 1, each.title || label(branch.holding.label, paper.reading), level === 1 ? paper.nextBookmark() : undefined)
    yield* body(paper, kind, each)
    for (const inner of branch.within) yield* inside(paper, inner, each, level + (isRoot ? 1 : 2))
  }
}

async function* inside(paper: Paper, branch: Branch, parent: Held, level: number): AsyncGenerator<string, void> {
  const kind = kindOf(paper.selection, branch)
  let empty = true
  const each = async function* () {
    for await (const held of childrenOf(paper, kind, parent.id)) {
      if (empty) yield undefined
      empty = false
      yield held
    }
  }
  const children = each()
  if ((await children.next()).done) return
  yield heading(level, label(branch.holding.label, paper.reading), level === 2 ? paper.nextBookmark() : undefined)
  yield* items(paper, branch, present(children), level)
}

async function* present(held: AsyncIterable<Held | undefined>): AsyncGenerator<Held, void> {
  for await (const each of held) if (each !== undefined) yield each
}

async function* loose(paper: Paper, branch: Branch): AsyncGenerator<Held, void> {
  for await (const held of listKept(paper.selection, kindOf(paper.selection, branch))) {
    if (!isNested(paper.selection, held)) yield held
  }
}

async function* childrenOf(paper: Paper, kind: Kind, parent: string): AsyncGenerator<Held, void> {
  if (kind.weight <= mostKept) return yield* (await grouped(paper, kind)).get(parent) ?? []
  for await (const held of listKept(paper.selection, kind)) if (held.within === parent) yield held
}

async function grouped(paper: Paper, kind: Kind): Promise<ReadonlyMap<string, readonly Held[]>> {
  const known = paper.nested.get(kind.holding.name)
  if (known) return known
  const all: Held[] = []
  for await (const held of listKept(paper.selection, kind)) all.push(held)
  const groups = Map.groupBy(all, ({ within }) => within ?? "")
  paper.nested.set(kind.holding.name, groups)
  return groups
}

type Shown = readonly (readonly [string, FieldRule])[]

async function* oneTable(paper: Paper, kind: Kind, held: AsyncIterable<Held>): AsyncGenerator<string, void> {
  const shown = shownRules(kind.rules)
  const titles = [...(kind.files > 0 ? [text(paper, "portability.file")] : []), ...shown.map(([, rule]) => label(rule.label, paper.reading))]
  if (titles.length === 0) titles.push(label(kind.holding.label, paper.reading))
  const width = Math.floor(5000 / titles.length)
  const widths = titles.map(() => width)
  yield tableStart(titles.map((title) => ({ title, width })))
  for await (const each of held) {
    const cells = shown.map(([name, rule]) => lines(linesOf(rule, each.values[name], paper.reading)))
    const first: readonly Cell[] = kind.files > 0 ? [fileCell(paper, each)] : shown.length === 0 ? [lines([each.title])] : []
    yield tableRow([...first, ...cells], widths, paper.sheet)
  }
  yield tableEnd
}

async function* body(paper: Paper, kind: Kind, held: Held): AsyncGenerator<string, void> {
  const shown = shownRules(kind.rules)
  const rich = shown.filter(([, rule]) => rule.markdown)
  const facts = shown.filter(([, rule]) => !rule.markdown)
  const isNote = rich.length > 0 && kind.holding.subject !== "id" && facts.length <= mostFacts && facts.every(([, rule]) => !rule.fields)
  yield isNote ? factLine(paper, facts, held) : factTable(paper, facts, held)
  for (const [name, rule] of rich) {
    const value = held.values[name]
    if (typeof value !== "string" || value === "") continue
    if (rich.length > 1) yield paragraph([{ text: label(rule.label, paper.reading) }], paper.sheet, "Strong")
    yield markdownBlocks(value, paper.sheet)
  }
}

function factLine(paper: Paper, facts: Shown, held: Held): string {
  const said = facts.flatMap(([name, rule]) => {
    const value = linesOf(rule, held.values[name], paper.reading)
    return value.length === 0 ? [] : [`${label(rule.label, paper.reading)}: ${value.join(", ")}`]
  })
  return said.length === 0 ? "" : paragraph([{ text: said.join(" · ") }], paper.sheet, "Facts")
}

function factTable(paper: Paper, facts: Shown, held: Held): string {
  const rows = facts.flatMap(([name, rule]): (readonly [string, Cell])[] => {
    const value = linesOf(rule, held.values[name], paper.reading)
    return value.length === 0 ? [] : [[label(rule.label, paper.reading), lines(value)]]
  })
  if (held.file !== undefined) rows.push([text(paper, "portability.file"), fileCell(paper, held)])
  if (rows.length === 0) return ""
  const columns = [{ title: text(paper, "portability.field"), width: 1600 }, { title: text(paper, "portability.value"), width: 3400 }]
  return tableStart(columns) + rows.map(([name, value]) => tableRow([lines([name]), value], [1600, 3400], paper.sheet)).join("") + tableEnd
}

/** The file's name as a link to its place in the ZIP, or the word that it could not be opened. */
export function fileCell({ files, reading }: Pick<Paper, "files" | "reading">, { id }: Pick<Held, "id">): Cell {
  const file = files.get(id)
  if (file === undefined) return []
  if (file.damaged) return [[{ text: file.name }], [{ text: say(reading.language, "portability.damaged"), bold: true }]]
  return [[{ text: file.name, link: file.path.split("/").map(encodeURIComponent).join("/") }]]
}

const lines = (texts: readonly string[]): Cell => texts.map((each) => [{ text: each }])

const text = ({ reading }: Paper, key: TextKey): string => label(key, reading)
