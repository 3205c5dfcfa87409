import { LRUCache } from "lru-cache"
import type { Audience } from "#ground/kernel/audience.ts"
import type { RuleName } from "#gate/accounts/limits.ts"
import { tooSoon } from "#gate/accounts/sign-in-log/answers.ts"
import { countWrong, faded, noTries, secondsLeft, type Tries } from "#gate/accounts/attempts/slow-down.ts"

/** What is being counted at a practice that is not there. */
type PretendCounted = { readonly rule: RuleName; readonly practice: string; readonly value: string }

/** Counts tries where there is no practice to keep them: as `admitTry` does, in memory. Throws what it says of a wait. */
export type PretendTries = (all: readonly PretendCounted[], now: Temporal.Instant) => void

export function pretendTries({ limits }: Audience): PretendTries {
  const known = new LRUCache<string, Tries>({ max: 10_000 })
  return (counted, now) => {
    const all = counted.map(({ rule, practice, value }) => {
      const name = `${rule} ${practice} ${value}`
      return { name, rule: limits.tries[rule], tries: faded(known.get(name) ?? noTries(now), now) }
    })
    const blocked = all
      .filter(({ tries }) => secondsLeft(tries, now) > 0)
      .toSorted((a, b) => secondsLeft(b.tries, now) - secondsLeft(a.tries, now))[0]
    if (blocked !== undefined) throw tooSoon({ locked: blocked.tries.locked, seconds: secondsLeft(blocked.tries, now) })
    for (const { name, rule, tries } of all) known.set(name, countWrong(tries, rule, now))
  }
}
