import { instantText } from "#ground/kernel/time.ts"
import type { Chance } from "./chance.ts"

/** Days of the demo are counted back from the day on which it is made. */
export interface Calendar {
  readonly today: Temporal.PlainDate
  /** The working day so many days ago, or the last one before it. */
  workday(daysAgo: number): Temporal.PlainDate
  /** A moment on a day within the practice's hours, never one to come. */
  moment(day: Temporal.PlainDate, chance: Chance): string
}

export function calendarOf(now: Temporal.Instant, zone: string): Calendar {
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  return {
    today,
    workday: (daysAgo) => onWorkday(today.subtract({ days: daysAgo })),
    moment: (day, chance) => {
      const time = Temporal.PlainTime.from({ hour: chance.between(8, 17), minute: chance.between(0, 11) * 5 })
      const moment = day.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant()
      return instantText(Temporal.Instant.compare(moment, now) < 0 ? moment : now)
    },
  }
}

const onWorkday = (day: Temporal.PlainDate): Temporal.PlainDate =>
  day.dayOfWeek > 5 ? day.subtract({ days: day.dayOfWeek - 5 }) : day

/** `22 november 2026`. */
export const longDay = ({ day, month, year }: Temporal.PlainDate): string => `${day} ${months[month - 1] ?? ""} ${year}`

const months = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
]

/** How old somebody is on a day; `undefined` where the year of birth is not known. */
export const ageOn = (birth: string | undefined, day: Temporal.PlainDate): number | undefined =>
  birth === undefined ? undefined : Math.floor((day.year * 372 + day.month * 31 + day.day - birthCount(birth)) / 372)

function birthCount(birth: string): number {
  const [year = 0, month = 7, day = 1] = birth.split("-").map(Number)
  return year * 372 + month * 31 + day
}
