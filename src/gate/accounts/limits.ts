/** Every duration and number that signing in goes by, in one place; README.md says why each is what it is. */
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
} as const
