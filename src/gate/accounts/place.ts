import type { Workplace } from "#ground/kernel/room.ts"

/**
 * A practice as signing in has it: borrowed in several short steps, since hashing a password takes long
 * and must not hold up the practice's one writer.
 */
export type SignInPractice = Pick<Workplace, "practice" | "audience" | "now" | "look" | "change">
