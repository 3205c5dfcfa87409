/** How tries of one kind are slowed down and then locked. */
export type SlowDownRule = {
  /** So many wrong tries cost no waiting. */
  readonly free: number
  /** The wrong try that locks. */
  readonly lockAt: number
  /** Each further lock within a day lasts twice as long as the one before. */
  readonly grows: boolean
}

const tries = {
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

/** What tries are counted by. */
export type RuleName = keyof typeof tries

/** Every duration and number that signing in goes by. */
export type Limits = { readonly [Name in Exclude<keyof typeof limits, "tries">]: number } & {
  readonly tries: Readonly<Record<RuleName, SlowDownRule>>
}

/** Those of the staff, in one place; README.md says why each is what it is. */
export const limits = {
  /** From the right password to the right code. */
  pendingMinutes: 15,
  /** From beginning to set up an authenticator app to its first code. */
  setUpMinutes: 15,
  recoveryCodes: 10,
  /** From asking for a passkey to its answer. */
  challengeMinutes: 5,
  /** Of one user. */
  passkeys: 20,
  codeMinutes: 10,
  codeTries: 5,
  /** Codes for one user, in `codeWindowMinutes`. */
  codesAtMost: 5,
  codeWindowMinutes: 15,
  /** What a practice may choose from, and what holds where it chose nothing. */
  idleLeast: 15,
  idleMost: 60,
  idleMinutes: 30,
  /** Wrong passwords and passkeys at one lock; the session ends at the last. */
  lockTries: 5,
  sessionHours: 12,
  /** A session notes that it is in use at most this often. */
  touchSeconds: 60,
  /** How long the token before a step-up still works, for requests that were under way. */
  tokenGraceSeconds: 30,
  invitationDays: 7,
  passwordLinkMinutes: 30,
  givenPasswordDays: 3,
  passwordLeast: 12,
  signInLogDays: 365,
  tries,
} as const
