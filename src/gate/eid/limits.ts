export const limits = {
  /** From leaving for the card's listener to arriving there, PIN and all. */
  callMinutes: 10,
  /** From the listener back to the site. */
  ticketSeconds: 60,
} as const
