import { refuse } from "#ground/kernel/refusal.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { utf16Of } from "./encodings.ts"

/** What a file is by its first bytes. */
export type FileKind = "csv" | "xlsx" | "html" | "xml"
export type SheetFile = Exclude<FileKind, "csv">

export const isSheet = (kind: FileKind): kind is SheetFile => kind !== "csv"

/** Files that people take for a table; each is told what it is. */
const others: readonly (readonly [RegExp, RefusalCode])[] = [
  [/^%PDF-/, "imports.is-pdf"],
  [/^BEGIN:VCARD/i, "imports.is-vcard"],
  [/^\{\\rtf/, "imports.is-document"],
  [/^(MIME-Version:|From:|Content-Type:\s*multipart)/i, "imports.is-web-archive"],
]

/** Recognises a table, or refuses and says what the file is instead. */
export function kindOf(head: Uint8Array): FileKind {
  const starts = (...bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte)
  if (starts(0x50, 0x4b, 0x03, 0x04)) return "xlsx"
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw refuse(isEncrypted(head) ? "imports.is-locked" : "imports.old-excel")
  // The same from before Excel 97: a stream without a container.
  if (starts(0x09, 0x08) || starts(0x09, 0x04, 0x06) || starts(0x09, 0x02, 0x06)) throw refuse("imports.old-excel")
  const text = new TextDecoder(utf16Of(head) ?? "latin1").decode(head.subarray(0, 16_384)).replace(/^(ï»¿|\ufeff)/, "")
  const begin = text.trimStart()
  for (const [sign, code] of others) if (sign.test(begin)) throw refuse(code)
  return begin.startsWith("<") ? markupOf(begin) : "csv"
}

function markupOf(text: string): FileKind {
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(text) && !/<html/i.test(text)) return "xml"
  if (/<(html|table|!doctype html|body|head|meta|style)\b/i.test(text)) return "html"
  if (/^<\?xml|^<[\w:]+[\s>]/.test(text)) throw refuse("imports.is-xml")
  return "csv"
}

/** An Excel file with a password is the same container as an old one; its directory names what is in it. */
const isEncrypted = (head: Uint8Array): boolean =>
  Buffer.from(head).includes(Buffer.from("EncryptedPackage", "utf16le"))
