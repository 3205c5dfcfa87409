/** How tries of one kind are slowed down and then locked. */
export type SlowDownRule = {
  /** So many wrong tries cost no waiting. */
  readonly free: number
  /** The wrong try that locks. */
  readonly lockAt: number
  /** Each further lock within a day lasts twice as long as the one before. */
  readonly grows: boolean
}

export const rules = {
  account: { free: 3, lockAt: 10, grows: false },
  // A whole practice may share one address: it gets more room than one account.
  address: { free: 10, lockAt: 50, grows: false },
  // Of one place over all practices, in memory, before anything is hashed: far more than people mistype in a quarter of an hour.
  everywhere: { free: 250, lockAt: 260, grows: false },
  // A browser in which the user was in before: strangers do not count here, and it does not count for strangers.
  device: { free: 3, lockAt: 10, grows: false },
  // A passkey cannot be guessed: this only keeps somebody from asking for them without end.
  passkey: { free: 30, lockAt: 200, grows: false },
  // Whoever comes this far knows the password, so that a longer lock locks out nobody but them and the user they are.
  code: { free: 5, lockAt: 10, grows: true },
  // Links to choose a new password by: beyond these no mail is sent, and nobody is told.
  link: { free: 3, lockAt: 5, grows: false },
  linkAddress: { free: 20, lockAt: 40, grows: false },
} as const satisfies Record<string, SlowDownRule>

export type RuleName = keyof typeof rules

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
