import { Lexer, type MarkedToken, type Token, type TokensList } from "marked"

/**
 * How many letters the lexer may look at for one text. It looks at some of them again for each mark that may begin something, so a
 * text of marks alone would keep everybody waiting; what people write takes a tenth of this.
 */
export const mostLooks = 15_000_000

/** How many of these one paragraph may take. */
const mostInParagraph = 1_250_000

/** What may begin something whose end is looked for. */
const starts = /[*_~`[<!\\@]|https?:|ftp:|www\.|mailto:|xmpp:/gi
const eachStart = 12
const blanks = /[ \t\u00a0]{4,}/g
const addresses = /(?:https?:|ftp:|www\.|mailto:|xmpp:)\S{64,}/gi

const nesting = /^(?:[ \t>*+-]|\d{1,9}[.)][ \t])+/
const eachNested = 30

/** What it takes to look at a line, or at a piece of text in it, however short: as much as at so many letters. */
const eachLine = 1_200
const eachPiece = 600

/** Letters that are copied in the time in which one is looked at. */
const copied = 64
const headingEnds = /\n(?=[ \t]*\n| {0,3}(?:[*+-]|\d{1,9}[.)]) )/

/** The looks that are left for one text. */
export type Looks = { left: number }

class TooMuch extends Error {}

/**
 * The tokens of a text, or nothing when its blocks are too entangled to be told apart within its looks. A paragraph that would take
 * too many is read line by line, and a line that would is text as it was typed.
 */
export function boundedTokens(text: string, looks: Looks): readonly MarkedToken[] | undefined {
  try {
    // The lexer says that extensions may add tokens of their own; there are none here.
    return new BoundedLexer(looks).lex(text) as MarkedToken[]
  } catch (fault) {
    // Nested so deeply that the stack ends.
    if (fault instanceof TooMuch || fault instanceof RangeError) return undefined
    throw fault
  }
}

function spend(looks: Looks, many: number): void {
  if (many > looks.left) throw new TooMuch()
  looks.left -= many
}

class BoundedLexer extends Lexer {
  readonly #looks: Looks
  #depth = 0

  constructor(looks: Looks) {
    super({ gfm: true, breaks: true })
    this.#looks = looks
  }

  // Every quotation and every item of a list reads what is in it once more.
  override blockTokens(src: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[]
  override blockTokens(src: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList
  override blockTokens(src: string, tokens: Token[] = [], lastParagraphClipped = false): Token[] {
    spend(this.#looks, looksOfBlocks(src) + looksOfLazy(src) / (this.state.top ? copied : 1))
    return super.blockTokens(src, tokens, lastParagraphClipped)
  }

  override inline(src: string, tokens: Token[] = []): Token[] {
    spend(this.#looks, eachPiece)
    return super.inline(src, tokens)
  }

  override inlineTokens(src: string, tokens: Token[] = []): Token[] {
    if (this.#isAffordable(src)) return this.#within(src, tokens)
    const lines = this.#depth > 0 ? [src] : src.split("\n")
    for (const [index, line] of lines.entries()) {
      if (index > 0) tokens.push({ type: "br", raw: "\n" })
      if (lines.length > 1 && this.#isAffordable(line)) this.#within(line, tokens)
      else tokens.push(asTyped(line))
    }
    return tokens
  }

  #isAffordable(src: string): boolean {
    const many = looksOf(src)
    if (many > Math.min(mostInParagraph, this.#looks.left)) return false
    this.#looks.left -= many
    return true
  }

  #within(src: string, tokens: Token[]): Token[] {
    this.#depth += 1
    try {
      return super.inlineTokens(src, tokens)
    } finally {
      this.#depth -= 1
    }
  }
}

/** Text that is read as nothing more, entities neither. */
const asTyped = (text: string): Token => ({ type: "escape", raw: text, text })

/** How many letters are looked at at most to read one paragraph: each start looks on to its end, and stops at all other starts. */
function looksOf(src: string): number {
  const many = count(src, starts)
  return (
    eachPiece +
    src.length +
    many * (src.length / 4 + many * eachStart) +
    squares(src, blanks) +
    squares(src, addresses) / 8
  )
}

/** The signs that a line begins with are gone through one by one, for what is nested in them. */
const looksOfBlocks = (src: string): number =>
  src.length + linesOf(src) * eachLine + (nesting.exec(src)?.[0].length ?? 0) * eachNested

/**
 * In an item of a list every line is looked at as the first of a heading that is underlined, up to where that cannot go on: to an
 * empty line or the next item. Before that, what the item has so far is copied for each of them.
 */
const looksOfLazy = (src: string): number =>
  src.split(headingEnds).reduce((sum, part) => sum + part.length * (linesOf(part) - 1), 0)

const linesOf = (src: string): number => 1 + count(src, /\n/g)

const count = (src: string, what: RegExp): number => src.match(what)?.length ?? 0

/** A run in which each letter may begin what is then looked for to its end. */
const squares = (src: string, what: RegExp): number =>
  (src.match(what) ?? []).reduce((sum, { length }) => sum + length * length, 0)
