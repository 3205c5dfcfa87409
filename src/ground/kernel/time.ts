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
