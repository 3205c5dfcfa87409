import { refuse } from "#ground/kernel/refusal.ts"
import { countKnown, headingsAt } from "./columns.ts"
import type { Import } from "./contract.ts"
import { takeRows } from "./csv.ts"
import { decoderOf, guessOneByte, likelihood, utf16Of } from "./encodings.ts"
import { isSheet, kindOf } from "./kinds.ts"

type FileBytes = AsyncIterable<Uint8Array>

/** How a file is read, as its content shows: the name tells nothing. */
export type FileFormat = NonNullable<Import["format"]>

/** What somebody chose by hand after seeing how the file was read. */
export type ChosenFormat = { readonly encoding?: string | undefined; readonly delimiter?: string | undefined }

const headLength = 64 * 1024
const mostOdd = 16 * 1024
const delimiters = [";", ",", "\t", "|"] as const

/** Recognises a file by all of its content, because a letter outside UTF-8 may come late. */
export async function recognise(bytes: FileBytes, chosen: ChosenFormat = {}): Promise<FileFormat> {
  const strict = new TextDecoder("utf-8", { fatal: true })
  let head: Uint8Array = new Uint8Array(0)
  let odd: Uint8Array = new Uint8Array(0)
  let isUtf8 = true
  for await (const part of bytes) {
    if (head.length < headLength) head = Buffer.concat([head, part])
    if (odd.length < mostOdd) odd = Buffer.concat([odd, ...aroundOdd(part)])
    if (isUtf8) isUtf8 = decodes(strict, part)
  }
  if (isUtf8) isUtf8 = decodes(strict)
  if (head.length === 0) throw refuse("imports.empty")
  const kind = kindOf(head)
  if (isSheet(kind)) return { kind }
  const encoding = chosen.encoding ?? encodingOf(head, odd, isUtf8)
  const text = decoderOf(encoding).decode(head.subarray(0, headLength))
  const named = /^"?sep=(.)"?(?:\r\n|\r|\n|$)/i.exec(text)?.[1]
  return { kind: "csv", encoding, delimiter: chosen.delimiter ?? named ?? delimiterOf(text, head.length < headLength) }
}

function decodes(decoder: TextDecoder, part?: Uint8Array): boolean {
  try {
    decoder.decode(part, { stream: part !== undefined })
    return true
  } catch {
    // The decoder's only way to say that these bytes are no UTF-8.
    return false
  }
}

/** The bytes outside ASCII with those beside them: what tells which table they are of. */
function aroundOdd(part: Uint8Array): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 0; at < part.length && found.length < 2000; at++) {
    if ((part[at] ?? 0) < 128) continue
    let end = at + 1
    while (end < part.length && end - at < 8 && (part[end] ?? 0) >= 128) end += 1
    found.push(part.subarray(Math.max(0, at - 1), end + 1), Buffer.from(" "))
    at = end
  }
  return found
}

function encodingOf(head: Uint8Array, odd: Uint8Array, isUtf8: boolean): string {
  const wide = utf16Of(head)
  if (wide !== undefined) return wide
  // A nought is in no text of one byte a letter: this is a picture, a program.
  if (head.includes(0)) throw refuse("imports.unreadable")
  if (isUtf8) return "utf-8"
  const one = guessOneByte(odd)
  // A file of UTF-8 with some letter that is broken is not all of another table for it; the broken letter is told at its row.
  return likelihood(decoderOf("utf-8").decode(odd)) > likelihood(decoderOf(one).decode(odd)) ? "utf-8" : one
}

/** The sign that gives the most known headings; of those with equally many, the most columns. */
function delimiterOf(text: string, isLast: boolean): string {
  const scored = delimiters.map((delimiter) => {
    const rows = headRows(text, delimiter, isLast)
    const headings = rows[headingsAt(rows)] ?? []
    return { delimiter, known: countKnown(headings), columns: headings.length }
  })
  const [best] = scored.toSorted((one, other) => other.known - one.known || other.columns - one.columns)
  return best?.delimiter ?? ";"
}

function headRows(text: string, delimiter: string, isLast: boolean): readonly (readonly string[])[] {
  try {
    const { rows, rest } = takeRows(text, { delimiter, bound: "cut" }, { line: 0, isLast })
    return (rows.length === 0 ? [rest.split(delimiter, 200)] : rows).filter((row) =>
      row.some((cell) => cell.trim() !== ""),
    )
  } catch {
    // A mark that is not closed is told when the file itself is read; here only the separator is looked for.
    return [(/^[^\r\n]*/.exec(text)?.[0] ?? "").split(delimiter, 200)]
  }
}
