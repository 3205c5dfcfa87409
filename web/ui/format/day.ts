import type { Language } from "#ground/words/words.ts"

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

/** A day or a part of one as people read it: `22-11-2026` in Dutch, `22 Nov 2026` in English; `11-1961`, `1961`. */
export function dayOf(value: string, language: Language): string {
  const [year = "", month, day] = value.slice(0, 10).split("-")
  if (month === undefined) return year
  if (language === "nl") return day === undefined ? `${month}-${year}` : `${day}-${month}-${year}`
  const name = months[Number(month) - 1] ?? month
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

const two = (figure: number): string => String(figure).padStart(2, "0")

/** The day that an instant falls on here, `YYYY-MM-DD`. */
export function dayHere(instant: string): string {
  const at = new Date(instant)
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
}

/** The time of an instant here, `09:05`. */
export function timeHere(instant: string): string {
  const at = new Date(instant)
  return `${two(at.getHours())}:${two(at.getMinutes())}`
}

/** Today here, `YYYY-MM-DD`. */
export const today = (): string => dayHere(new Date().toISOString())

/** The day after a day. */
export function dayAfter(day: string): string {
  const next = new Date(`${day}T12:00:00Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

/** The same day so many years earlier; 28 February where that year has no 29th. */
export function yearsBefore(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) - years)
  return existing(year, day.slice(5, 7), day.slice(8, 10)) ?? `${year}-02-28`
}

/** An instant as people read it: `22-11-2026 09:05`. */
export const momentOf = (instant: string, language: Language): string =>
  `${dayOf(dayHere(instant), language)} ${timeHere(instant)}`

/** From one instant to another as people read it; where it is one day, that is said once. */
export const spanOf = (from: string, until: string, language: Language): readonly [from: string, until: string] => [
  momentOf(from, language),
  dayHere(from) === dayHere(until) ? timeHere(until) : momentOf(until, language),
]

/** Whole years from a birth (a day, or as much of it as is known) to a day. */
export function ageOn(birth: string, day: string): number | undefined {
  if (birth.length < 10) return undefined
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

function existing(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`
  const read = new Date(`${text}T12:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text) ? text : undefined
}
