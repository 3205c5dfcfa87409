import type { MatchExtended, ZxcvbnResult } from "@zxcvbn-ts/core"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Language, TextKey } from "#ground/words/words.ts"
import { say } from "#ground/words/words.ts"
import type { PasswordVerdict } from "./contract.ts"
import { limits } from "./policy.ts"

/** Whose password it is to be, and where: what others would guess first. */
export type PasswordOwner = {
  readonly name: string
  readonly email: string
  readonly practiceName: string
  readonly slug: string
}

/** Words of the trade and of the program; those who guess know them too. */
const tradeWords = [
  "hoeder",
  "beheer",
  "beheerder",
  "admin",
  "administrator",
  "fysio",
  "fysiotherapie",
  "balie",
  "praktijk",
  "kliniek",
  "zorg",
  "stichting",
  "kantoor",
  "incasso",
  "dossier",
  "welkom",
  "wachtwoord",
  "inloggen",
  "aanmelden",
  "password",
  "welcome",
  "login",
]

/** Longer ones are judged by their beginning: it can only be weaker than the whole. */
const judgedLength = 40

/** log10 of the guesses that what is left must take when the known words are taken out. */
const enoughWithoutOwnWords = 8

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 3)

const ownWords = (owner: PasswordOwner): string[] => [
  ...new Set([
    ...wordsOf(owner.name),
    ...wordsOf(owner.email),
    ...wordsOf(owner.practiceName),
    ...wordsOf(owner.slug),
    ...tradeWords,
  ]),
]

/** How hard a password is to guess for who knows whose it is; says why in `language`. */
export async function judgeStrength(
  password: string,
  owner: PasswordOwner,
  language: Language,
): Promise<PasswordVerdict> {
  const { good, score, why } = await weigh(password, owner)
  return { good, score, why: why.map((key) => say(language, key, { least: limits.passwordLeast })) }
}

/** Refuses a password that is easy to guess. */
export async function requireStrength(password: string, owner: PasswordOwner): Promise<void> {
  const { good, score } = await weigh(password, owner)
  if (!good) throw refuse("accounts.password-weak", { score })
}

type Weighed = { readonly good: boolean; readonly score: number; readonly why: readonly TextKey[] }

async function weigh(password: string, owner: PasswordOwner): Promise<Weighed> {
  const { wordLists } = await import("./word-lists.ts")
  const typed = password.normalize("NFKC").slice(0, judgedLength)
  const own = ownWords(owner)
  const whole = wordLists.check(typed, own)
  const rest = withoutWords(typed, own)
  const leansOnOwn = rest !== typed && wordLists.check(rest).guessesLog10 < enoughWithoutOwnWords
  const short = Array.from(password).length < limits.passwordLeast
  if (!short && !leansOnOwn && whole.score === 4) return { good: true, score: 4, why: [] }
  const atMost = leansOnOwn ? 1 : short ? 2 : 3
  return { good: false, score: Math.min(whole.score, atMost), why: reasons(whole, { short, leansOnOwn }) }
}

function withoutWords(typed: string, words: readonly string[]): string {
  const plain = typed.normalize("NFKD").replace(/\p{M}/gu, "")
  const longestFirst = words.toSorted((a, b) => b.length - a.length)
  const rest = longestFirst.reduce((left, word) => left.replaceAll(new RegExp(word, "gi"), ""), plain)
  return rest === plain ? typed : rest
}

function reasons(
  result: ZxcvbnResult,
  found: { readonly short: boolean; readonly leansOnOwn: boolean },
): readonly TextKey[] {
  const keys: TextKey[] = []
  if (found.short) keys.push("password.why.short")
  if (found.leansOnOwn) keys.push("password.why.own-names")
  if (result.score < 4) keys.push(...result.sequence.flatMap(reasonOf))
  if (!found.short) keys.push("password.why.more")
  return [...new Set(keys)]
}

const byPattern: Readonly<Record<string, TextKey>> = {
  spatial: "password.why.keyboard",
  repeat: "password.why.repeat",
  sequence: "password.why.sequence",
  wordSequence: "password.why.sequence",
  date: "password.why.date",
  regex: "password.why.date",
}

function reasonOf(match: MatchExtended): TextKey[] {
  if (match.pattern !== "dictionary") {
    const key = byPattern[match.pattern]
    return key === undefined ? [] : [key]
  }
  const list: unknown = match["dictionaryName"]
  return typeof list === "string" && list.startsWith("passwords") ? ["password.why.common"] : ["password.why.word"]
}
