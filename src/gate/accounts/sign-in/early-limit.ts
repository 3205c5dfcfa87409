import { LRUCache } from "lru-cache"
import type { Audience } from "#ground/kernel/audience.ts"
import type { Origin } from "#ground/kernel/actor.ts"
import { placeOf } from "#ground/kernel/network.ts"
import { tooSoon } from "#gate/accounts/sign-in-log/answers.ts"
import { countWrong, faded, noTries, secondsLeft, takeBack, type Tries } from "#gate/accounts/attempts/slow-down.ts"

/** Counts tries by where they come from, over all practices, those that are there and those that are made up alike. */
export interface EarlyLimit {
  /** Counts one as wrong until it is known to be right. Throws what is said of a wait. */
  admit(from: Origin, now: Temporal.Instant): void
  takeBack(from: Origin, now: Temporal.Instant): void
}

/** Makes one for a door: in memory, since it is of no practice, and lost with the process. */
export function earlyLimit({ limits }: Audience): EarlyLimit {
  const known = new LRUCache<string, Tries>({ max: 20_000 })
  const triesOf = (place: string, now: Temporal.Instant): Tries => faded(known.get(place) ?? noTries(now), now)
  return {
    admit: ({ address }, now) => {
      const place = placeOf(address)
      const tries = triesOf(place, now)
      const seconds = secondsLeft(tries, now)
      if (seconds > 0) throw tooSoon({ locked: tries.locked, seconds })
      known.set(place, countWrong(tries, limits.tries.everywhere, now))
    },
    takeBack: ({ address }, now) => {
      const place = placeOf(address)
      known.set(place, takeBack(triesOf(place, now), now))
    },
  }
}
