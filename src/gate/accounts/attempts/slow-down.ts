import type { SlowDownRule } from "#gate/accounts/limits.ts"

/** What is remembered of the tries that went wrong. `locked` says why `freeAt` lies ahead. */
export type Tries = {
  readonly wrong: number
  readonly locks: number
  readonly locked: boolean
  readonly freeAt: Temporal.Instant
  readonly lastAt: Temporal.Instant
}

const lockMinutes = 15
const longestLockMinutes = 24 * 60
const forgottenAfter = { minutes: 15 } as const
const locksForgottenAfter = { hours: 24 } as const

export const noTries = (now: Temporal.Instant): Tries => ({
  wrong: 0,
  locks: 0,
  locked: false,
  freeAt: now,
  lastAt: now,
})

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0

/** Seconds until another try is taken; 0 when it is taken now. */
export const secondsLeft = (tries: Tries, now: Temporal.Instant): number =>
  Math.max(0, Math.ceil(now.until(tries.freeAt).total("seconds")))

/** What is left of earlier tries: they are forgotten with time, and a lock that is over begins anew. */
export function faded(tries: Tries, now: Temporal.Instant): Tries {
  const locks = isBefore(tries.lastAt.add(locksForgottenAfter), now) ? 0 : tries.locks
  if (tries.locked && !isBefore(now, tries.freeAt)) return { ...noTries(now), locks }
  if (!tries.locked && isBefore(tries.lastAt.add(forgottenAfter), now)) return { ...noTries(now), locks }
  return { ...tries, locks }
}

/** The tries after one more that counts as wrong. */
export function countWrong(tries: Tries, rule: SlowDownRule, now: Temporal.Instant): Tries {
  const wrong = tries.wrong + 1
  if (wrong >= rule.lockAt) {
    const minutes = rule.grows ? Math.min(lockMinutes * 2 ** tries.locks, longestLockMinutes) : lockMinutes
    return { wrong, locks: tries.locks + 1, locked: true, freeAt: now.add({ minutes }), lastAt: now }
  }
  const seconds = wrong >= rule.free ? 2 ** (wrong - rule.free) : 0
  return {
    ...tries,
    wrong,
    locked: false,
    freeAt: now.add({ seconds: Math.min(seconds, lockMinutes * 60) }),
    lastAt: now,
  }
}

/** The tries after one that was counted as wrong turned out to be right. */
export const takeBack = (tries: Tries, now: Temporal.Instant): Tries => ({
  ...tries,
  wrong: Math.max(0, tries.wrong - 1),
  locks: tries.locked ? Math.max(0, tries.locks - 1) : tries.locks,
  locked: false,
  freeAt: now,
})
