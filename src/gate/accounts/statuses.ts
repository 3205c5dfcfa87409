import type { RefusalCode } from "#ground/words/words.ts"

/** Refusals of this room whose status does not follow from the last part of their code. */
export const statusOf: Partial<Record<RefusalCode, number>> = {
  "accounts.not-recognised": 401,
  "accounts.sign-in-over": 401,
  "accounts.wait": 429,
  "accounts.locked": 429,
  "accounts.session-locked": 423,
  "accounts.session.not-locked": 409,
}
