/** Tells the time. The program reads it from the machine; tests move it by hand. */
export interface Clock {
  now(): Temporal.Instant
}

export const machineClock: Clock = { now: () => Temporal.Now.instant() }

/** An instant as it is stored and sent: UTC with milliseconds. */
export const instantText = (instant: Temporal.Instant): string => instant.toString({ fractionalSecondDigits: 3 })

/** The day it is at `instant` in the practice's time zone, `YYYY-MM-DD`. */
export const dayText = (instant: Temporal.Instant, zone: string): string =>
  instant.toZonedDateTimeISO(zone).toPlainDate().toString()

/** Tells the day it is now in a zone; asked for every request, so it looks the zone up once a day only. */
export function todayIn(zone: string, clock: Clock): () => string {
  let known = { day: "", from: 0, until: 0 }
  return () => {
    const now = clock.now()
    const milliseconds = now.epochMilliseconds
    if (milliseconds < known.from || milliseconds >= known.until) {
      const day = now.toZonedDateTimeISO(zone).toPlainDate()
      const from = day.toZonedDateTime(zone).epochMilliseconds
      known = { day: day.toString(), from, until: day.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds }
    }
    return known.day
  }
}
