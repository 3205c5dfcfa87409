import { parse } from "csv-parse/sync"
import { refuse } from "#ground/kernel/refusal.ts"
import { countKnown } from "./columns.ts"
import type { Import } from "./contract.ts"

type Bytes = AsyncIterable<Uint8Array>

/** How a file is read, as its content shows: the name tells nothing. */
export type Format = NonNullable<Import["format"]>

const headLength = 64 * 1024
const delimiters = [";", ",", "\t", "|"] as const

/** Recognises a file by all of its content, because a letter outside UTF-8 may come late. */
export async function recognise(bytes: Bytes): Promise<Format> {
  const strict = new TextDecoder("utf-8", { fatal: true })
  let head: Uint8Array = new Uint8Array(0)
  let isUtf8 = true
  for await (const part of bytes) {
    if (head.length < headLength) head = Buffer.concat([head, part])
    if (isUtf8) isUtf8 = decodes(strict, part)
  }
  if (isUtf8) isUtf8 = decodes(strict)
  const container = containerOf(head)
  if (container === "xlsx") return { kind: "xlsx" }
  const encoding = encodingOf(head, isUtf8)
  const text = new TextDecoder(encoding).decode(head.subarray(0, headLength))
  return { kind: "csv", encoding, delimiter: delimiterOf(text) }
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

function containerOf(head: Uint8Array): "xlsx" | "text" {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte)
  if (head.length === 0) throw refuse("intake.empty")
  if (starts(0x50, 0x4b, 0x03, 0x04)) return "xlsx"
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw refuse("intake.old-excel")
  return "text"
}

function encodingOf(head: Uint8Array, isUtf8: boolean): string {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le"
  // A nought is in no text of one byte a letter: this is a picture, a PDF, a program.
  if (head.includes(0)) throw refuse("intake.unreadable")
  return isUtf8 ? "utf-8" : "windows-1252"
}

/** The sign that gives the most known headings; of those with equally many, the most columns. */
function delimiterOf(text: string): string {
  const scored = delimiters.map((delimiter) => {
    const headings = firstRow(text, delimiter)
    return { delimiter, known: countKnown(headings), columns: headings.length }
  })
  const [best] = scored.toSorted((one, other) => other.known - one.known || other.columns - one.columns)
  return best?.delimiter ?? ";"
}

function firstRow(text: string, delimiter: string): readonly string[] {
  const rows: readonly (readonly string[])[] = parse(text, {
    bom: true,
    delimiter,
    to: 1,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
  return rows[0] ?? []
}
