import { readDay } from "#ground/reading/days.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { excelDay } from "./excel-numbers.ts"

export type BirthRead = { readonly day?: string; readonly fault?: RefusalCode }

/** How programs write that there is no date: noughts, signs, and the day that Excel calls nought. */
const none =
  /^[0\s\-/.:?–—_]*$|^(?:0?0[-/.](?:0?1)[-/.]1900|0?1[-/.]0?0[-/.]1900|(?:30|31)[-/.]12[-/.]1899|1899-12-3[01])(?:[ t].*)?$/i

/** A date of birth of a file: as people write it, or the number by which a spreadsheet counts days. */
export function readBirth(typed: string, dates1904: boolean): BirthRead {
  if (none.test(typed)) return {}
  if (/^\d{5}(?:[.,]\d+)?$/.test(typed)) {
    const day = excelDay(Number(typed.replace(",", ".")), dates1904)
    return day === undefined ? { fault: "imports.day-wrong" } : { day }
  }
  const reading = readDay(typed.replace(/[t ]\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?z?$/i, ""), { parts: true })
  if (reading.kind === "day") return { day: reading.day }
  if (reading.kind === "empty") return {}
  if (reading.kind === "which") return { fault: "imports.day-century" }
  return { fault: reading.kind === "none" ? "imports.day-none" : "imports.day-wrong" }
}
