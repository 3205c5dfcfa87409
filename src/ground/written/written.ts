import type { MarkedToken, Tokens } from "marked"
import { boundedTokens, mostLooks } from "./bounded-lexer.ts"

// May be imported by the browser. What people write is read here and nowhere else: screen, print, Word and editor show the same.

/** Markdown as the editor writes it, or text that is what it is. */
export type WrittenFormat = "markdown" | "text"

/** A piece of text with its look; a line that ends within it is `\n`. */
export type TextRun = {
  readonly text: string
  readonly bold?: true
  readonly italic?: true
  readonly struck?: true
  readonly code?: true
  readonly link?: string
}

export type ListItem = { readonly checked?: boolean; readonly blocks: readonly Block[] }

/** A part of what was written. A paragraph without runs is an empty line. */
export type Block =
  | { readonly kind: "paragraph"; readonly runs: readonly TextRun[] }
  | { readonly kind: "heading"; readonly runs: readonly TextRun[] }
  | { readonly kind: "quote"; readonly blocks: readonly Block[] }
  /** `start` for one that is numbered. */
  | { readonly kind: "list"; readonly start?: number; readonly items: readonly ListItem[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "rule" }
  | { readonly kind: "table"; readonly head: readonly Runs[]; readonly rows: readonly (readonly Runs[])[] }

export type Runs = readonly TextRun[]

/** What was written, in its parts. HTML and pictures of others are not run or fetched: what stands there is text. */
export const readWritten = (text: string, format: WrittenFormat): readonly Block[] =>
  format === "text" ? readText(text) : blocksOf(tokensOf(text.replace(/\r\n?/g, "\n")), 0)

/** Paragraphs stand apart by an empty line; what more there are of those stay. */
function readText(text: string): readonly Block[] {
  const paragraphs = text
    .replace(/\r\n?/g, "\n")
    .replace(/^\n+/, "")
    .trimEnd()
    .split(/(\n(?:[ \t]*\n)+)/)
  return paragraphs.flatMap((part, index): Block[] =>
    index % 2 === 0 ? [{ kind: "paragraph", runs: part === "" ? [] : [{ text: part }] }] : emptyLines(ends(part) - 2),
  )
}

const ends = (text: string): number => text.split("\n").length - 1

/** The ends of lines that a text ends with. */
export function endsAfter(text: string): number {
  let at = text.length
  while (text[at - 1] === "\n") at -= 1
  return text.length - at
}

const emptyLines = (howMany: number): Block[] =>
  Array.from({ length: Math.max(0, howMany) }, () => ({ kind: "paragraph", runs: [] }))

// Beyond this depth nobody reads on; it keeps a text of nothing but `>` from running out of stack.
const deepest = 12

/** What is too entangled is shown as it was typed, so that nothing is lost. */
const tokensOf = (text: string): readonly MarkedToken[] =>
  boundedTokens(text, { left: mostLooks }) ?? [{ type: "code", raw: text, text }]

/** One empty line parts two blocks; each two ends of lines more are an empty line that was written. */
function blocksOf(tokens: readonly MarkedToken[], depth: number): readonly Block[] {
  const blocks: Block[] = []
  let open = 0
  for (const token of tokens) {
    if (token.type === "space") {
      open += ends(token.raw)
      continue
    }
    const made = blockOf(token, depth)
    if (made === undefined) continue
    if (blocks.length > 0) for (const line of emptyLines(Math.floor(open / 2) - 1)) blocks.push(line)
    blocks.push(...made)
    open = endsAfter(token.raw)
  }
  return blocks
}

function blockOf(token: MarkedToken, depth: number): readonly Block[] | undefined {
  if (depth > deepest) return [{ kind: "paragraph", runs: [{ text: token.raw.trimEnd() }] }]
  switch (token.type) {
    case "def":
    case "checkbox":
      return undefined
    case "heading":
      return [{ kind: "heading", runs: runsOf(token.tokens) }]
    case "list":
      return [listOf(token, depth)]
    case "blockquote":
      return [{ kind: "quote", blocks: blocksOf(token.tokens as MarkedToken[], depth + 1) }]
    case "code":
      // What stands behind its opening marks is the name of a language to a programmer, and the first words of a sentence to others.
      return [{ kind: "code", text: token.lang ? `${token.lang}\n${token.text}` : token.text }]
    case "hr":
      return [{ kind: "rule" }]
    case "table":
      return [tableOf(token)]
    case "paragraph":
      return [paragraphOf(runsOf(token.tokens))]
    case "html":
      return [paragraphOf([{ text: token.raw.trimEnd() }])]
    default:
      return [paragraphOf(runsOf([token]))]
  }
}

/** What holds a space that does not break, and nothing else, was an empty line to whoever wrote it. */
const paragraphOf = (runs: Runs): Block => ({
  kind: "paragraph",
  runs: runs.every(({ text }) => /^[ \t\u00a0]*$/.test(text)) ? [] : runs,
})

const listOf = ({ ordered, start, items }: Tokens.List, depth: number): Block => ({
  kind: "list",
  ...(ordered ? { start: typeof start === "number" ? start : 1 } : {}),
  items: items.map((item) => ({
    ...(item.task ? { checked: item.checked === true } : {}),
    blocks: blocksOf(item.tokens as MarkedToken[], depth + 1),
  })),
})

const tableOf = ({ header, rows }: Tokens.Table): Block => ({
  kind: "table",
  head: header.map(({ tokens }) => runsOf(tokens)),
  rows: rows.map((row) => row.map(({ tokens }) => runsOf(tokens))),
})

type TextLook = Omit<TextRun, "text">

/** Pieces that look the same are one. */
function runsOf(tokens: readonly unknown[] | undefined): Runs {
  const joined: TextRun[] = []
  for (const run of inline(tokens, {}, 0)) {
    const last = joined.at(-1)
    if (run.text === "") continue
    if (last !== undefined && looksLike(last, run)) joined.splice(-1, 1, { ...last, text: last.text + run.text })
    else joined.push(run)
  }
  return joined
}

/** Whether two pieces of text look the same. */
export const looksLike = (one: TextLook, other: TextLook): boolean =>
  (["bold", "italic", "struck", "code", "link"] as const).every((look) => one[look] === other[look])

function inline(tokens: readonly unknown[] | undefined, look: TextLook, depth: number): readonly TextRun[] {
  return ((tokens ?? []) as readonly MarkedToken[]).flatMap((token): readonly TextRun[] => {
    if (depth > deepest) return [{ ...look, text: token.raw }]
    const within = (more: TextLook) => inline("tokens" in token ? token.tokens : [], { ...look, ...more }, depth + 1)
    switch (token.type) {
      case "strong":
        return within({ bold: true })
      case "em":
        return within({ italic: true })
      case "del":
        return within({ struck: true })
      case "codespan":
        return [{ ...look, text: token.text, code: true }]
      case "br":
        return [{ ...look, text: "\n" }]
      case "link":
        return within(isHarmless(token.href) ? { link: token.href } : {})
      case "image":
        return [{ ...look, text: `[${token.text || token.href}]` }]
      case "text":
        return token.tokens ? within({}) : [{ ...look, text: withoutEntities(token.text) }]
      case "escape":
        return [{ ...look, text: token.text }]
      default:
        return [{ ...look, text: token.raw }]
    }
  })
}

/** Only addresses that open a page, a mail or a telephone; anything else stays text. */
export const isHarmless = (href: string): boolean => /^(https?:\/\/|mailto:|tel:)/i.test(href) && URL.canParse(href)

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", nbsp: "\u00a0" }

/** The characters that entities stand for; one that is not known is text. */
const withoutEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,5}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal)
      return code < 32 && code !== 9
        ? ""
        : code > 0x10ffff || (code >= 0xd800 && code < 0xe000)
          ? whole
          : String.fromCodePoint(code)
    },
  )
