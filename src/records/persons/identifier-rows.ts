import type { Clearance } from "#ground/kernel/ending.ts"
import { type IdentifierId, newId, type PersonId } from "#ground/kernel/ids.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { preparedRead } from "#ground/store/prepared.ts"
import type { CoveredIdentifier, IdentifierKind } from "./contract.ts"
import { coverIdentifier } from "./national-numbers.ts"
import { clue, personTokens, tokenOf } from "./tokens.ts"

type IdentifierRow = { id: string; person_id: string; kind: string; sealed: Uint8Array }
type IdentifierTables = { identifiers: IdentifierRow }

/** What is sealed of a national number. */
export type SealedIdentifier = {
  readonly value: string
  readonly checkedHow: CoveredIdentifier["checkedHow"]
  readonly since: string
}
export type Identifier = SealedIdentifier & { readonly id: IdentifierId; readonly kind: IdentifierKind }

const selectOf = preparedRead<IdentifierTables, IdentifierRow>((db) =>
  db.selectFrom("identifiers").selectAll().where("person_id", "=", "").orderBy("kind"),
)

/** A person's national numbers. */
export async function listIdentifiers(at: Look, seal: PersonSeal): Promise<readonly Identifier[]> {
  const rows = await selectOf(at, [seal.person])
  return rows.map((row) => ({
    id: row.id as IdentifierId,
    kind: row.kind as IdentifierKind,
    ...seal.open<SealedIdentifier>({ table: "identifiers", row: row.id }, row.sealed),
  }))
}

export const covered = ({ kind, value, checkedHow, since }: Identifier): CoveredIdentifier => ({
  kind,
  covered: coverIdentifier(value),
  checkedHow,
  since,
})

/** Puts in a national number that the person did not have, and makes it findable. */
export async function insertIdentifier(
  at: Change,
  seal: PersonSeal,
  kind: IdentifierKind,
  value: string,
  checkedHow: SealedIdentifier["checkedHow"],
): Promise<Identifier> {
  const id = newId<IdentifierId>(at.now)
  const content: SealedIdentifier = { value, checkedHow, since: instantText(at.now) }
  const sealed = seal.seal({ table: "identifiers", row: id }, content)
  await tables<IdentifierTables>(at)
    .insertInto("identifiers")
    .values({ id, person_id: seal.person, kind, sealed })
    .execute()
  await personTokens.add(at, [[tokenOf(at.keys, clue(kind, value)), seal.person]])
  return { id, kind, ...content }
}

/** Takes a national number out, and what found it. */
export async function deleteIdentifier(
  at: Change,
  clearance: Clearance,
  person: PersonId,
  { id, kind, value }: Identifier,
): Promise<void> {
  clearance.require({ person, part: true })
  await tables<IdentifierTables>(at).deleteFrom("identifiers").where("id", "=", id).execute()
  await personTokens.remove(at, person, [tokenOf(at.keys, clue(kind, value))])
}

/** Takes out all national numbers of persons who go themselves. */
export async function deleteIdentifiersOf(
  at: Change,
  clearance: Clearance,
  persons: readonly PersonId[],
): Promise<void> {
  for (const person of persons) clearance.require({ person })
  for (let from = 0; from < persons.length; from += 500) {
    const some = persons.slice(from, from + 500)
    await tables<IdentifierTables>(at).deleteFrom("identifiers").where("person_id", "in", some).execute()
  }
}

/** Which of these persons (with the moment they were made) were given a national number later. */
export async function personsNumberedLater(
  at: Look,
  persons: readonly { readonly id: PersonId; readonly createdAt: string }[],
): Promise<readonly PersonId[]> {
  if (persons.length === 0) return []
  const madeAt = new Map(persons.map(({ id, createdAt }) => [id, createdAt]))
  const ids = [...madeAt.keys()]
  const rows = await tables<IdentifierTables>(at)
    .selectFrom("identifiers")
    .selectAll()
    .where("person_id", "in", ids)
    .execute()
  const seals = await at.keys.persons(ids)
  const later = rows.filter((row) => {
    const id = row.person_id as PersonId
    return (
      seals.get(id)?.open<SealedIdentifier>({ table: "identifiers", row: row.id }, row.sealed).since !== madeAt.get(id)
    )
  })
  return later.map((row) => row.person_id as PersonId)
}
