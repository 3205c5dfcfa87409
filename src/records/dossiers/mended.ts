import type { WrittenFormat } from "#ground/written/written.ts"

/** What is sealed of an entry. */
export type SealedEntry = {
  readonly text: string
  readonly format: WrittenFormat
  readonly kind?: string | undefined
  readonly reason?: string | undefined
}

/** What is sealed of an entry, of whatever time. */
export type KeptEntry = Omit<SealedEntry, "format"> & Partial<Pick<SealedEntry, "format">>

// A line that holds nothing but the entity, in a quotation or a list too.
const entityLine = /^([ \t>]*)&nbsp;[ \t]*$/gm

/** An entry as it is written today: an empty line was once kept as an entity, and every text was Markdown. */
export function mended({ format = "markdown", ...entry }: KeptEntry): SealedEntry {
  if (format === "text" || !entry.text.includes("&nbsp;")) return { ...entry, format }
  return { ...entry, format, text: entry.text.replace(entityLine, "$1") }
}
