import { type Language, sayFrom } from "#ground/words/words.ts"
import type { ErasureEnd } from "./contract.ts"
import { words } from "./words.ts"

const say = sayFrom(words)

/** What must be typed: what happens and to how many, so that nobody does it without having read it. */
export const confirmationOf = (language: Language, end: ErasureEnd, count: number): string =>
  say(language, `erasure.confirmation.${end}`, { count })

/** Whether it was typed, in either language and whatever the capitals and spaces. */
export const isConfirmed = (typed: string, end: ErasureEnd, count: number): boolean =>
  (["nl", "en"] as const).some((language) => plain(confirmationOf(language, end, count)) === plain(typed))

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, " ")
