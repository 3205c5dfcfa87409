import type { Clock } from "#ground/kernel/time.ts"

/** A clock that stands still until a test moves it. */
export class TestClock implements Clock {
  #now: Temporal.Instant

  constructor(start: string) {
    this.#now = Temporal.Instant.from(start)
  }

  now(): Temporal.Instant {
    return this.#now
  }

  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void {
    this.#now = this.#now.add({
      hours: (by.days ?? 0) * 24 + (by.hours ?? 0),
      minutes: by.minutes ?? 0,
      seconds: by.seconds ?? 0,
    })
  }
}

/** A clock that goes as the machine's does, from the middle of the night on: nothing that the program does in the morning comes in between. */
export class NightClock implements Clock {
  readonly #begun = Temporal.Now.instant()
  readonly #night = this.#begun.toZonedDateTimeISO("UTC").startOfDay().toInstant()

  now(): Temporal.Instant {
    return this.#night.add(this.#begun.until(Temporal.Now.instant()))
  }
}
