import type { Language } from "#ground/words/words.ts"

/** Colours as Word has them; for PDF with a `#` before it. */
export const accent = "0F5C5C"
export const grey = "5A6464"
export const hairline = "BFC9C9"
export const shade = "E6F0F0"

/** What a document says of its language to whoever reads it aloud. */
export const languageTags: Readonly<Record<Language, string>> = { nl: "nl-NL", en: "en-GB" }
