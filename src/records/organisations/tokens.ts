import type { OrganisationId } from "#ground/kernel/ids.ts"
import type { Keys } from "#ground/kernel/scope.ts"
import {
  phoneDigits,
  piecesOf,
  postcodeToFind,
  prefixesOf,
  prefixToFind,
  type TokenReading,
  readPhone,
  soundOf,
  TokenTable,
  wordsOf,
} from "#records/finding/finding.ts"
import type { OrganisationContent } from "./contract.ts"
import { organisationTable, organisationTokenTable } from "./tables.ts"

export const organisationTokens = new TokenTable<OrganisationId>({
  table: organisationTokenTable,
  thing: "organisation_id",
  things: organisationTable,
})

// Kinds of their own: that a person is called as an organisation is does not show.
const wordKind = "organisation-word"
const soundKind = "organisation-sound"
const codeKind = "organisation-code"

/** What an organisation is found by. */
export function tokensOf(keys: Keys, content: OrganisationContent): readonly Uint8Array[] {
  const words = [content.name, content.contactName, content.city, content.street].flatMap((part) => wordsOf(part ?? ""))
  const prefixes = new Set(words.flatMap(prefixesOf))
  const sounds = new Set(
    wordsOf(content.name)
      .filter((word) => word.length > 2)
      .map(soundOf),
  )
  const phone = content.phone === undefined ? undefined : phoneDigits(content.phone)
  const postcode = content.postcode === undefined ? undefined : postcodeToFind(content.postcode)
  const codes = new Set([
    phone,
    phone?.slice(-4),
    phone?.slice(-6),
    postcode,
    content.agb,
    content.registration,
    content.email?.toLowerCase(),
  ])
  codes.delete(undefined)
  return [
    ...[...prefixes].map((prefix) => keys.token(wordKind, prefix)),
    ...[...sounds].map((sound) => keys.token(soundKind, sound)),
    ...[...codes].map((code) => keys.token(codeKind, code ?? "")),
  ]
}

/** What was typed, as tokens: every piece must fit. */
export const readQuery = (keys: Keys, typed: string): readonly TokenReading[] =>
  piecesOf(typed)
    .map((pieces) => pieces.flatMap((piece) => partsOf(keys, piece)))
    .filter((reading) => reading.length > 0)

function partsOf(keys: Keys, piece: string): TokenReading {
  if (piece.includes("@")) return [[keys.token(codeKind, piece)]]
  const words = wordsOf(piece).map((word) => [keys.token(wordKind, prefixToFind(word)), ...soundsOf(keys, word)])
  if (!/\d/.test(piece)) return words
  const phones = ["NL", "BE"].flatMap((country) => readPhone(piece, [country]) ?? [])
  const codes = [postcodeToFind(piece), ...[piece, ...phones].map(phoneDigits)]
  return [[...codes.map((code) => keys.token(codeKind, code)), ...words.flat()]]
}

const soundsOf = (keys: Keys, word: string): readonly Uint8Array[] =>
  word.length > 2 ? [keys.token(soundKind, soundOf(word))] : []
