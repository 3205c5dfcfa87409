export const limits = {
  /** From leaving for the provider to being back. */
  tripMinutes: 10,
  /** A sign-in at the provider that is older is asked again there: as long as a session here lasts at most. */
  signInHours: 12,
  /** How long one request to the provider may take. */
  answerSeconds: 10,
  /** The most that is read of one answer of the provider. */
  answerBytes: 1024 * 1024,
  /** How long what a provider says of itself is believed. */
  providerMinutes: 10,
} as const
