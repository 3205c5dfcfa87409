import type { Language } from "#ground/words/words.ts"

const units = ["B", "kB", "MB", "GB", "TB"]

/** How large a file is: `1,4 MB`. */
export function sizeOf(bytes: number, language: Language): string {
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3))
  const figure = bytes / 1000 ** power
  const digits = power === 0 || figure >= 100 ? 0 : 1
  return `${figure.toLocaleString(language, { maximumFractionDigits: digits })} ${units[power]}`
}

/** A count with its thousands apart: `12.345`. */
export const countOf = (count: number, language: Language): string =>
  count.toLocaleString(language === "nl" ? "nl-NL" : "en-GB")
