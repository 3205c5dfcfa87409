import type { DossierId } from "#ground/kernel/ids.ts"
import type { Change, Keys, Look } from "#ground/kernel/scope.ts"
import { prefixesOf, prefixToFind, TokenTable, wordsOf } from "#records/finding/finding.ts"
import { type DossierRecord, listAmong } from "./rows.ts"
import { dossierTable, dossierTokenTable } from "./tables.ts"

export const dossierTokens = new TokenTable<DossierId>({
  table: dossierTokenTable,
  thing: "dossier_id",
  things: dossierTable,
})

// A kind of its own: that a dossier is called as a person is does not show.
const token = (keys: Keys, word: string): Uint8Array => keys.token("dossier-word", word)

/** What a dossier is found by: the words of its title, and its number with and without its letter. */
export function cluesOf({ number, title }: DossierRecord["content"]): ReadonlySet<string> {
  return new Set([...wordsOf(title).flatMap(prefixesOf), number.toLowerCase(), number.replace(/\D/g, "")])
}

/** Makes a dossier findable, as `after` instead of as `before`. */
export async function makeFindable(at: Change, dossier: DossierRecord, before?: DossierRecord): Promise<void> {
  const old = before === undefined ? new Set<string>() : cluesOf(before.content)
  const fresh = cluesOf(dossier.content)
  await dossierTokens.remove(
    at,
    dossier.id,
    [...old.difference(fresh)].map((word) => token(at.keys, word)),
  )
  await dossierTokens.add(
    at,
    [...fresh.difference(old)].map((word) => [token(at.keys, word), dossier.id]),
  )
}

/** The dossiers that fit all words that were typed, the last changed first. */
export async function findDossiers(at: Look, typed: string, howMany: number): Promise<readonly DossierRecord[]> {
  const reading = wordsOf(typed).map((word) => [token(at.keys, prefixToFind(word))])
  const ids = reading.length === 0 ? undefined : dossierTokens.matching(at, [reading])
  return ids === undefined ? [] : listAmong(at, ids, howMany)
}
