import { type Block, endsAfter, type ListItem, isHarmless, type TextRun, type Runs } from "./written.ts"

/**
 * Blocks as Markdown, which `readWritten` reads as the same blocks: whatever was typed stays text, at the start of a line too. An
 * empty line is one; those at the beginning and the end go.
 */
export const writeMarkdown = (blocks: readonly Block[]): string => withoutEnds(written(blocks))

/** Without the ends of lines that it begins or ends with; in time that goes by its length, however many stand within. */
function withoutEnds(text: string): string {
  const begun = text.replace(/^\n+/, "")
  return begun.slice(0, begun.length - endsAfter(begun))
}

const isEmpty = (block: Block | undefined): boolean => block?.kind === "paragraph" && block.runs.length === 0

/** Lists that follow each other have other signs, or they would be one. */
function written(blocks: readonly Block[]): string {
  let lists = 0
  return blocks
    .map((block, index) => {
      const before = blocks.slice(0, index).findLast((one) => !isEmpty(one))
      lists = block.kind === "list" && before?.kind === "list" ? lists + 1 : 0
      return writtenBlock(block, lists % 2 === 1)
    })
    .join("\n\n")
}

function writtenBlock(block: Block, isOther: boolean): string {
  switch (block.kind) {
    case "paragraph":
      return lines(block.runs)
    case "heading":
      return `### ${lines(block.runs).replaceAll("\\\n", " ")}`
    case "quote":
      return written(block.blocks).replace(/^(?=(.?))/gm, (_at, first: string) => (first === "" ? ">" : "> "))
    case "list":
      return block.items.map((item, index) => writtenItem(item, signOf(block.start, index, isOther))).join("\n")
    case "code":
      return fenced(block.text)
    case "rule":
      return "* * *"
    case "table":
      return [block.head, block.head.map(() => undefined), ...block.rows].map(row).join("\n")
  }
}

const signOf = (start: number | undefined, index: number, isOther: boolean): string =>
  start === undefined ? (isOther ? "*" : "-") : `${start + index}${isOther ? ")" : "."}`

function writtenItem({ checked, blocks }: ListItem, sign: string): string {
  const [first, ...rest] = blocks
  const box = checked === undefined ? "" : checked ? "[x] " : "[ ] "
  const below = rest.map((block) => (block.kind === "list" ? "\n" : "\n\n") + writtenBlock(block, false)).join("")
  const text = box + (first === undefined ? "" : writtenBlock(first, false)) + below
  return `${sign} ${text.replace(/\n(?=[^\n])/g, `\n${" ".repeat(sign.length + 1)}`)}`.trimEnd()
}

function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const fence = "`".repeat(longest + 1)
  return `${fence}\n${text}\n${fence}`
}

const row = (cells: readonly (Runs | undefined)[]): string =>
  `| ${cells.map((cell) => (cell === undefined ? "---" : lines(cell).replaceAll("\\\n", " "))).join(" | ")} |`

/** The runs of one block; what begins a line says nothing by that. */
const lines = (runs: Runs): string =>
  withoutEnds(inMarks(apart(runs), ["bold", "italic", "struck"]))
    .split("\n")
    .map(plainStart)
    .join("\\\n")

/** A sign that begins a line, and spaces at either end of it, mean what they are. */
const plainStart = (text: string): string =>
  text
    .replace(/^(?=[-+=#:])/, "\\")
    .replace(/^(\d+)(?=[.)](?:\s|$))/, "$1\\")
    .replace(/^[ \t]+/, entities)
    .replace(/(?<![ \t])[ \t]+$/, entities)

const entities = (spaces: string): string => [...spaces].map(entity).join("")
const entity = (character: string): string => `&#${character.codePointAt(0)};`

type MarkdownMark = "bold" | "italic" | "struck"
const signs: Readonly<Record<MarkdownMark, string>> = { bold: "**", italic: "*", struck: "~~" }

/** Spaces at the ends of what is marked stand outside the marks: within them Markdown sees none. */
const apart = (runs: Runs): Runs =>
  runs.flatMap((run): Runs => {
    if (run.code === true || !(run.bold ?? run.italic ?? run.struck)) return [run]
    const begun = run.text.trimStart()
    const text = begun.trimEnd()
    const before = run.text.slice(0, run.text.length - begun.length)
    const after = begun.slice(text.length)
    const { bold: _bold, italic: _italic, struck: _struck, ...bare } = run
    return [
      { ...bare, text: before },
      { ...run, text },
      { ...bare, text: after },
    ].filter((part) => part.text !== "")
  })

function inMarks(runs: Runs, [mark, ...rest]: readonly MarkdownMark[]): string {
  if (mark === undefined) return runs.map(one).join("")
  const groups: TextRun[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && last[0][mark] === run[mark]) last.push(run)
    else groups.push([run])
  }
  return groups
    .map((group) =>
      group[0]?.[mark] === true ? signs[mark] + inMarks(group, rest) + signs[mark] : inMarks(group, rest),
    )
    .join("")
}

function one({ text, code, link }: TextRun): string {
  const inner = code === true ? ticked(text) : escaped(text)
  if (link === undefined || !isHarmless(link)) return inner
  return `[${inner}](<${link.replace(/[<>\s\\]/g, encodeURIComponent)}>)`
}

function ticked(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((ticks) => ticks.length))
  const fence = "`".repeat(longest + 1)
  const room = /^`|`$|^ .* $/.test(text) ? " " : ""
  return fence + room + text.replaceAll("\n", " ") + room + fence
}

/** Text that is nothing but text: no marks, no entities, no links. */
const escaped = (text: string): string =>
  text
    .replace(/[\\`*_[\]<>~|@]/g, "\\$&")
    .replace(/&(?=[#a-z])/gi, "\\&")
    .replace(/(https?|ftp):(?=\/\/)/gi, "$1\\:")
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`)
