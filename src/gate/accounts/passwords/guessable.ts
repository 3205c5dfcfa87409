import type { WhyWeak } from "#gate/accounts/words/passwords.ts"

/** Whose password it is to be, and where: what others would guess first. */
export type PasswordOwner = {
  readonly name: string
  readonly email: string
  readonly practiceName: string
  readonly slug: string
  /** How many signs a password of theirs has at least. */
  readonly least: number
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

const plainly = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

const wordsOf = (...texts: readonly string[]): string[] =>
  texts.flatMap((text) =>
    plainly(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= 3),
  )

/** The words that who knows the owner tries first. */
export const ownWords = (owner: PasswordOwner): string[] => [
  ...new Set([...wordsOf(owner.name, owner.email, owner.practiceName, owner.slug), ...tradeWords]),
]

/** Takes away from what was typed (in small letters, without accents) what somebody who guesses tries at once. */
type Taker = { readonly why: WhyWeak; readonly take: (typed: string) => string }

const without =
  (words: readonly string[]) =>
  (typed: string): string =>
    words.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ""), typed)

const backwards = (text: string): string => Array.from(text).toReversed().join("")

/** A piece shorter than this comes back by chance. */
const leastPiece = 4

/** Takes away every piece that is there before already, as it is or the other way round. */
const withoutEchoes =
  (echo: (piece: string) => string) =>
  (typed: string): string => {
    for (let length = Math.floor(typed.length / 2); length >= leastPiece; length -= 1) {
      for (let begin = 0; begin + 2 * length <= typed.length; begin += 1) {
        const end = begin + length
        const rest = typed.slice(end)
        const left = rest.replaceAll(echo(typed.slice(begin, end)), "")
        if (left !== rest) return withoutEchoes(echo)(typed.slice(0, end) + left)
      }
    }
    return typed
  }

/** The rows of QWERTY and of AZERTY as in Belgium and in France, with their signs and with shift. */
const rows = [
  "1234567890",
  "!@#$%^&*()",
  "qwertyuiop[]",
  "asdfghjkl;'",
  "zxcvbnm,./",
  "&é\"'(§è!çà)-",
  "&é\"'(-è_çà)=",
  "azertyuiop^$",
  "qsdfghjklmù",
  "wxcvbn,;:=",
].map(plainly)

/** Pieces of the rows, longest first. */
const walks: readonly string[] = [...rows, ...rows.map(backwards)]
  .flatMap((row) =>
    Array.from(row, (_, begin) =>
      Array.from({ length: Math.max(0, row.length - begin - leastPiece + 1) }, (_, more) =>
        row.slice(begin, begin + leastPiece + more),
      ),
    ).flat(),
  )
  .toSorted((a, b) => b.length - a.length)

const months =
  "januari februari maart april mei juni juli augustus september oktober november december " +
  "january february march may june july august october"
const seasons = "lente voorjaar zomer herfst najaar winter spring summer autumn fall"
const days =
  "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag " +
  "monday tuesday wednesday thursday friday saturday sunday"
const shortMonths = "jan feb mrt mar apr mei may jun jul aug sept sep okt oct nov dec"

const anyOf = (words: string): string =>
  words
    .split(" ")
    .toSorted((a, b) => b.length - a.length)
    .join("|")

const calendar: readonly RegExp[] = [
  new RegExp(`${anyOf(`${months} ${seasons} ${days}`)}`, "g"),
  new RegExp(`(?<![a-z])(?:${anyOf(shortMonths)})(?![a-z])`, "g"),
  /\d{1,4}[-./ ]\d{1,2}[-./ ]\d{1,4}/g,
  /(?:19|20)\d{6}|\d{4}(?:19|20)\d{2}/g,
  /(?:19|20)\d{2}/g,
]

const withoutCalendar = (typed: string): string =>
  calendar.reduce((left, pattern) => left.replaceAll(pattern, ""), typed)

/** What is left of a password without what is guessed first, and what was found in it. */
export function withoutGuessable(
  typed: string,
  owner: PasswordOwner,
): { readonly rest: string; readonly found: readonly WhyWeak[] } {
  const takers: readonly Taker[] = [
    { why: "password.why.repeat", take: withoutEchoes((piece) => piece) },
    { why: "password.why.mirror", take: withoutEchoes(backwards) },
    { why: "password.why.keyboard", take: without(walks) },
    { why: "password.why.calendar", take: withoutCalendar },
    // First the address: it often holds the other names within a longer word.
    { why: "password.why.email", take: without([plainly(owner.email), ...wordsOf(owner.email)]) },
    { why: "password.why.own-name", take: without(wordsOf(owner.name)) },
    { why: "password.why.practice", take: without(wordsOf(owner.practiceName, owner.slug)) },
    { why: "password.why.trade", take: without(tradeWords) },
  ]
  const found: WhyWeak[] = []
  let rest = plainly(typed)
  for (const { why, take } of takers) {
    const left = take(rest)
    if (left !== rest) found.push(why)
    rest = left
  }
  // What was not touched is judged as it was typed: capitals make it no easier to guess.
  return { rest: found.length === 0 ? typed : rest, found }
}
