import { textOf } from "./entities.ts"

/** What a tag says: its name without a prefix, its attributes by their names without a prefix. */
export type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> }

export type Markup = {
  open?(tag: Tag, isEmpty: boolean): void
  close?(name: string): void
  text?(text: string): void
}

/** What is no markup, or made to take all there is. */
export class MarkupError extends Error {
  override readonly name = "MarkupError"
}

/** A tag or a comment is shorter than this in any file that people make. */
const longestTag = 64 * 1024

/**
 * Takes XML or HTML apart piece by piece, so that no file is ever whole in memory. Nothing is fetched and nothing is declared:
 * a DOCTYPE of XML is refused, so no entity stands for a thousand others.
 */
export function readMarkup(to: Markup, kind: "xml" | "html"): { push(piece: string): void; end(): void } {
  let rest = ""
  /** In HTML, the element whose content is no markup: `script`, `style`. */
  let raw: string | undefined
  const tag = (inside: string) => {
    if (inside.startsWith("/")) return to.close?.(localName(inside.slice(1).trim(), kind))
    const isEmpty = inside.endsWith("/")
    const read = readTag(isEmpty ? inside.slice(0, -1) : inside, kind)
    to.open?.(read, isEmpty)
    if (kind === "html" && (read.name === "script" || read.name === "style")) raw = read.name
    else if (isEmpty && kind === "xml") to.close?.(read.name)
  }
  const take = (text: string, isLast: boolean): string => {
    let at = 0
    for (;;) {
      if (raw !== undefined) {
        const end = text.toLowerCase().indexOf(`</${raw}`, at)
        if (end < 0) return isLast ? "" : text.slice(Math.max(at, text.length - 16))
        raw = undefined
        at = end
      }
      const start = text.indexOf("<", at)
      if (start < 0) {
        // An entity may be cut in two.
        const cut = isLast ? -1 : text.indexOf("&", Math.max(at, text.length - 16))
        const until = cut < 0 ? text.length : cut
        if (until > at) to.text?.(textOf(text.slice(at, until)))
        return text.slice(until)
      }
      if (start > at) to.text?.(textOf(text.slice(at, start)))
      const next = pastTag(text, start)
      if (next === undefined) {
        if (text.length - start > longestTag && !text.startsWith("<![CDATA[", start))
          throw new MarkupError("a tag without an end")
        if (text.length - start > longestTag * 16) throw new MarkupError("a section without an end")
        return isLast ? "" : text.slice(start)
      }
      if (next.kind === "cdata") to.text?.(text.slice(start + 9, next.at - 3))
      if (next.kind === "declared" && kind === "xml") throw new MarkupError("a document type is not read")
      if (next.kind === "tag") tag(text.slice(start + 1, next.at - 1))
      at = next.at
    }
  }
  return {
    push: (piece) => void (rest = take(rest + piece, false)),
    end: () => void (rest = take(rest, true)),
  }
}

type Past = { readonly kind: "tag" | "cdata" | "comment" | "declared"; readonly at: number }

/** Where the tag, comment or section at `start` ends, if it does in this text. */
function pastTag(text: string, start: number): Past | undefined {
  const past = (kind: Past["kind"], end: string): Past | undefined => {
    const found = text.indexOf(end, start + 1)
    return found < 0 ? undefined : { kind, at: found + end.length }
  }
  const sign = text[start + 1]
  if (sign === undefined) return undefined
  if (sign === "?") return past("comment", ">")
  if (sign !== "!") {
    const at = endOfTag(text, start)
    return at === undefined ? undefined : { kind: "tag", at }
  }
  // Which of the three it is shows after nine letters.
  if (text.length - start < 9) return text.includes(">", start) ? past("comment", ">") : undefined
  if (text.startsWith("<!--", start)) return past("comment", "-->")
  if (text.startsWith("<![CDATA[", start)) return past("cdata", "]]>")
  return past(/^<!doctype/i.test(text.slice(start, start + 9)) ? "declared" : "comment", ">")
}

/** A `>` between quotes ends nothing. */
function endOfTag(text: string, start: number): number | undefined {
  const end = text.indexOf(">", start)
  if (end < 0) return undefined
  const inside = text.slice(start, end)
  if (!inside.includes('"') && !inside.includes("'")) return end + 1
  let quote = ""
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at] ?? ""
    if (quote !== "") quote = sign === quote ? "" : quote
    else if (sign === ">") return at + 1
    else if ((sign === '"' || sign === "'") && text[at - 1] === "=") quote = sign
  }
  return undefined
}

const attribute = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

function readTag(inside: string, kind: "xml" | "html"): Tag {
  const [, name = "", rest = ""] = /^([^\s/]+)([^]*)$/.exec(inside.trim()) ?? []
  const attributes = new Map<string, string>()
  if (rest.trim() !== "")
    for (const [, key = "", one, other, bare] of rest.matchAll(attribute))
      attributes.set(localName(key, kind), textOf(one ?? other ?? bare ?? ""))
  return { name: localName(name, kind), attributes }
}

/** `x:row` is a row: which prefix a file gives a namespace is its own choice. */
function localName(name: string, kind: "xml" | "html"): string {
  const local = name.slice(name.indexOf(":") + 1)
  return kind === "html" ? local.toLowerCase() : local
}
