import type { PaperReading } from "./moments.ts"

/** A size in bytes for people: in units of a thousand, with one decimal at most. */
export function sizeLabel(bytes: number, { language }: Pick<PaperReading, "language">): string {
  const units = ["B", "kB", "MB", "GB"]
  const step = Math.min(units.length - 1, bytes < 1000 ? 0 : Math.floor(Math.log10(bytes) / 3))
  const figure = new Intl.NumberFormat(language, { maximumFractionDigits: step < 2 ? 0 : 1 }).format(
    bytes / 1000 ** step,
  )
  return `${figure} ${units[step]}`
}
