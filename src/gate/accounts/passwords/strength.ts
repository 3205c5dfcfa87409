import type { MatchExtended, ZxcvbnResult } from "@zxcvbn-ts/core"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Language, sayFrom } from "#ground/words/words.ts"
import type { PasswordVerdict } from "#gate/accounts/contract.ts"
import { ownWords, type PasswordOwner, withoutGuessable } from "./guessable.ts"
import { passwords, type WhyWeak } from "#gate/accounts/words/passwords.ts"

const say = sayFrom(passwords)

/** Longer ones are judged by their beginning: it can only be weaker than the whole. */
const judgedLength = 40

/** log10 of the guesses that what is left must take when what is guessed first is taken out. */
const enoughWithoutGuessable = 8

/** How hard a password is to guess for whoever knows whose it is; says why in `language`. */
export async function judgeStrength(
  password: string,
  owner: PasswordOwner,
  language: Language,
): Promise<PasswordVerdict> {
  const { good, score, why } = await weigh(password, owner)
  return { good, score, why: why.map((key) => say(language, key, { least: owner.least })) }
}

/** Refuses a password that is easy to guess. */
export async function requireStrength(password: string, owner: PasswordOwner): Promise<void> {
  const { good, score } = await weigh(password, owner)
  if (!good) throw refuse("accounts.password-weak", { score })
}

type Weighed = { readonly good: boolean; readonly score: number; readonly why: readonly WhyWeak[] }

async function weigh(password: string, owner: PasswordOwner): Promise<Weighed> {
  const { wordLists } = await import("./word-lists.ts")
  const typed = password.normalize("NFKC").slice(0, judgedLength)
  const whole = wordLists.check(typed, ownWords(owner))
  const { rest, found } = withoutGuessable(typed, owner)
  const leansOn = wordLists.check(rest).guessesLog10 < enoughWithoutGuessable ? found : []
  const short = Array.from(password).length < owner.least
  if (!short && leansOn.length === 0 && whole.score === 4) return { good: true, score: 4, why: [] }
  const atMost = leansOn.length > 0 ? 1 : short ? 2 : 3
  return { good: false, score: Math.min(whole.score, atMost), why: reasons(whole, { short, leansOn }) }
}

function reasons(
  result: ZxcvbnResult,
  { short, leansOn }: { readonly short: boolean; readonly leansOn: readonly WhyWeak[] },
): readonly WhyWeak[] {
  const keys: WhyWeak[] = [...(short ? (["password.why.short"] as const) : []), ...leansOn]
  if (result.score < 4) keys.push(...result.sequence.flatMap(reasonOf))
  if (!short) keys.push("password.why.more")
  // Who reads of a month or a season need not read of years as well.
  return [...new Set(keys)].filter((key) => key !== "password.why.date" || !keys.includes("password.why.calendar"))
}

const byPattern: Readonly<Record<string, WhyWeak>> = {
  spatial: "password.why.keyboard",
  repeat: "password.why.repeat",
  sequence: "password.why.sequence",
  wordSequence: "password.why.sequence",
  date: "password.why.date",
  regex: "password.why.date",
}

function reasonOf(match: MatchExtended): WhyWeak[] {
  if (match.pattern !== "dictionary") {
    const key = byPattern[match.pattern]
    return key === undefined ? [] : [key]
  }
  const list: unknown = match["dictionaryName"]
  return typeof list === "string" && list.startsWith("passwords") ? ["password.why.common"] : ["password.why.word"]
}
