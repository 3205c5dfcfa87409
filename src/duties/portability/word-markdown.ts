import { marked, type MarkedToken, type Tokens } from "marked"
import {
  listItem,
  numberedList,
  paragraph,
  plain,
  tableEnd,
  tableRow,
  tableStart,
  type Run,
  type Sheet,
} from "./word-blocks.ts"

/** Rich text as it was written, as paragraphs, lists and tables of Word. */
export function markdownBlocks(text: string, sheet: Sheet): string {
  return blocks(tokensOf(text), sheet, 0)
}

// Beyond this depth nobody reads on; it keeps a text of nothing but `>` from running out of stack.
const deepest = 12

// The lexer takes seconds over so many, for a quotation that nobody means.
const tooDeeplyQuoted = /^(?:[ \t]*>){33}/m

function tokensOf(text: string): readonly MarkedToken[] {
  // What is nested too deeply is shown as it was typed, so that nothing is lost.
  const asTyped: readonly MarkedToken[] = [{ type: "code", raw: text, text }]
  if (tooDeeplyQuoted.test(text)) return asTyped
  try {
    // The lexer says that extensions may add tokens of their own; there are none here.
    return marked.lexer(text, { gfm: true }) as MarkedToken[]
  } catch (fault) {
    if (fault instanceof RangeError) return asTyped
    throw fault
  }
}

const blocks = (tokens: readonly MarkedToken[], sheet: Sheet, depth: number): string =>
  tokens.map((token) => block(token, sheet, depth)).join("")

function block(token: MarkedToken, sheet: Sheet, depth: number): string {
  if (depth > deepest) return paragraph(plain(token.raw), sheet)
  switch (token.type) {
    case "space":
    case "def":
      return ""
    case "heading":
      return paragraph(inline(token.tokens), sheet, "Strong")
    case "list":
      return list(token, sheet, depth)
    case "blockquote":
      return token.tokens.map((inner) => quoted(inner as MarkedToken, sheet, depth)).join("")
    case "code":
      return paragraph([{ text: token.text, code: true }], sheet)
    case "hr":
      return paragraph(plain("* * *"), sheet)
    case "table":
      return table(token, sheet)
    case "paragraph":
      return paragraph(inline(token.tokens), sheet)
    default:
      return paragraph(inline([token]), sheet)
  }
}

const quoted = (token: MarkedToken, sheet: Sheet, depth: number): string =>
  token.type === "paragraph" ? paragraph(inline(token.tokens), sheet, "Quoted") : block(token, sheet, depth + 1)

function list({ ordered, start, items }: Tokens.List, sheet: Sheet, depth: number): string {
  const kind = ordered ? numberedList(typeof start === "number" ? start : 1, sheet) : "points"
  return items
    .map((item) => {
      const [first, ...rest] = item.tokens.filter(({ type }) => type !== "checkbox") as MarkedToken[]
      const isText = first?.type === "text" || first?.type === "paragraph"
      const box = item.task ? plain(item.checked ? "☑ " : "☐ ") : []
      const line = listItem(
        [...box, ...(isText ? inline(first.tokens ?? [first]) : [])],
        { list: kind, level: depth },
        sheet,
      )
      const below = isText || first === undefined ? rest : [first, ...rest]
      return line + blocks(below, sheet, depth + 1)
    })
    .join("")
}

function table({ header, rows }: Tokens.Table, sheet: Sheet): string {
  const width = Math.floor(5000 / Math.max(header.length, 1))
  const widths = header.map(() => width)
  const body = rows
    .map((row) =>
      tableRow(
        row.map(({ tokens }) => [inline(tokens)]),
        widths,
        sheet,
      ),
    )
    .join("")
  return tableStart(header.map(({ text }) => ({ title: text, width }))) + body + tableEnd
}

type Look = Omit<Run, "text">

/** Text within a line. Pictures and HTML of others are not fetched or run: what stands there is shown as text. */
function inline(tokens: readonly unknown[] | undefined, look: Look = {}, depth = 0): readonly Run[] {
  return ((tokens ?? []) as readonly MarkedToken[]).flatMap((token): readonly Run[] => {
    if (depth > deepest) return [{ ...look, text: token.raw }]
    const within = (more: Look) => inline("tokens" in token ? token.tokens : [], { ...look, ...more }, depth + 1)
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
        return within({ link: harmless(token.href) })
      case "image":
        return [{ ...look, text: `[${token.text || token.href}]` }]
      case "text":
        return token.tokens ? within({}) : [{ ...look, text: token.text }]
      case "escape":
        return [{ ...look, text: token.text }]
      default:
        return [{ ...look, text: token.raw }]
    }
  })
}

/** Only addresses that open a page or a mail; anything else stays text. */
const harmless = (href: string): string | undefined =>
  /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href) ? href : undefined
