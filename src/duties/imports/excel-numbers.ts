/** Days that Excel for the Mac once counted from 1904 rather than 1900. */
const from1904 = 1462
const last = 2_958_465

/**
 * The day of a number of Excel as `YYYY-MM-DD`. Day 1 is 1 January 1900, but Excel also counts 29 February 1900, which never
 * was; day 0 is how it writes that there is none.
 */
export function excelDay(serial: number, dates1904 = false): string | undefined {
  const day = Math.floor(serial) + (dates1904 ? from1904 : 0)
  if (!(day >= 1 && day <= last)) return undefined
  const zero = Temporal.PlainDate.from(day < 60 ? "1899-12-31" : "1899-12-30")
  return zero.add({ days: day }).toString()
}

/** A number as its cell shows it, as far as that matters: dates and times, and noughts in front. */
export function excelText(value: string, format: string | undefined, dates1904: boolean): string {
  const number = Number(value)
  if (!Number.isFinite(number)) return value
  if (format === undefined) return String(number)
  const bare = format.replace(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\./gi, "").split(";")[0] ?? ""
  if (/[yd]/i.test(bare)) return number === 0 ? "" : (excelDay(number, dates1904) ?? String(number))
  if (/[hs]/i.test(bare)) return timeOf(number)
  const noughts = /^0{2,}$/.exec(bare)?.[0].length
  return noughts !== undefined && Number.isInteger(number) ? String(number).padStart(noughts, "0") : String(number)
}

function timeOf(number: number): string {
  const minutes = Math.round((number - Math.floor(number)) * 1440) % 1440
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`
}
