import type { Clearance } from "#ground/kernel/ending.ts"
import { checkFields } from "#ground/kernel/field-rules.ts"
import { type IdentifierId, madeAt, newId, type PersonId } from "#ground/kernel/ids.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { isUnreadable, shownUnreadable } from "#ground/kernel/unreadable.ts"
import { given, preparedRead } from "#ground/store/prepared.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { CoveredIdentifier, IdentifierKind } from "#records/persons/contract.ts"
import { identifierFields } from "#records/persons/data-kind-fields.ts"
import { getWithSeal } from "#records/persons/rows.ts"
import { clue, cluesOf, personTokens, tokenOf } from "#records/persons/tokens.ts"
import { identifierTable, type SealedIdentifier } from "#records/persons/tables.ts"
import { coverIdentifier } from "./national-numbers.ts"

type IdentifierRow = RowOf<typeof identifierTable>
type IdentifierTables = TablesOf<typeof identifierTable>

export type Identifier = SealedIdentifier & { readonly id: IdentifierId; readonly kind: IdentifierKind }

const selectOf = preparedRead<IdentifierTables, IdentifierRow>((db) =>
  db.selectFrom("identifiers").selectAll().where("person_id", "=", given<PersonId>("")).orderBy("kind"),
)

/** A person's national numbers. */
export async function listIdentifiers(at: Look, seal: PersonSeal): Promise<readonly Identifier[]> {
  const rows = await selectOf(at, [seal.person])
  return rows.map((row) => opened(seal, row))
}

const opened = (seal: PersonSeal, { id, kind, sealed }: IdentifierRow): Identifier => ({
  id: id,
  kind: kind,
  ...seal.openOr(identifierTable.place(id), sealed, (sign) => ({
    value: sign,
    checkedHow: "typed",
    since: instantText(madeAt(id)),
  })),
})

export const covered = (identifier: Identifier): CoveredIdentifier => ({
  kind: identifier.kind,
  covered: isUnreadable(identifier) ? identifier.value : coverIdentifier(identifier.value),
  checkedHow: identifier.checkedHow,
  since: identifier.since,
  ...shownUnreadable(identifier),
})

/** Refuses to write national numbers of a person for those who may not see them. */
export const checkIdentifiers = (at: Change, person: PersonId, values: readonly string[]): Promise<void> =>
  checkFields(
    at,
    identifierFields,
    values.map((value) => ({ person, after: { value } })),
  )

/** Puts in a national number that the person did not have, and makes it findable; refuses it of those who may not see it. */
export async function insertIdentifier(
  at: Change,
  seal: PersonSeal,
  kind: IdentifierKind,
  value: string,
  checkedHow: SealedIdentifier["checkedHow"],
): Promise<Identifier> {
  await checkIdentifiers(at, seal.person, [value])
  const id = newId<IdentifierId>(at.now)
  const content: SealedIdentifier = { value, checkedHow, since: instantText(at.now) }
  const sealed = seal.seal(identifierTable.place(id), content)
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
  identifier: Identifier,
): Promise<void> {
  const { id, kind, value } = identifier
  clearance.require({ person, part: true })
  await tables<IdentifierTables>(at).deleteFrom("identifiers").where("id", "=", id).execute()
  if (isUnreadable(identifier)) await forgetOtherClues(at, person)
  else await personTokens.remove(at, person, [tokenOf(at.keys, clue(kind, value))])
}

/** Nobody knows by what a number that cannot be read found its person: what is known of them stays, and everything else goes. */
async function forgetOtherClues(at: Change, id: PersonId): Promise<void> {
  const { person, seal } = await getWithSeal(at, id)
  const identifiers = await listIdentifiers(at, seal)
  if ([person.content, ...identifiers].some(isUnreadable)) return
  const clues = [...cluesOf(person.content), ...identifiers.map(({ kind, value }) => clue(kind, value))]
  await personTokens.keepOnly(
    at,
    id,
    clues.map((one) => tokenOf(at.keys, one)),
  )
}

/** Takes out all national numbers of persons who go themselves, and what found them. */
export async function deleteIdentifiersOf(
  at: Change,
  clearance: Clearance,
  persons: readonly PersonId[],
): Promise<void> {
  for (const person of persons) clearance.require({ person })
  for (const { person, kind, value } of (await numbersOf(at, persons)).filter((number) => !isUnreadable(number)))
    await personTokens.remove(at, person, [tokenOf(at.keys, clue(kind, value))])
  await tables<IdentifierTables>(at).deleteFrom("identifiers").where("person_id", "in", persons).execute()
}

/** Which of these persons (with the moment they were made) were given a national number later. */
export async function personsNumberedLater(
  at: Look,
  persons: readonly { readonly id: PersonId; readonly createdAt: string }[],
): Promise<readonly PersonId[]> {
  const madeAt = new Map(persons.map(({ id, createdAt }) => [id, createdAt]))
  const numbers = await numbersOf(at, [...madeAt.keys()])
  return numbers.filter(({ person, since }) => since !== madeAt.get(person)).map(({ person }) => person)
}

/** The national numbers of a portion of persons. */
async function numbersOf(
  at: Look,
  persons: readonly PersonId[],
): Promise<readonly (Identifier & { readonly person: PersonId })[]> {
  if (persons.length === 0) return []
  const rows = await tables<IdentifierTables>(at)
    .selectFrom("identifiers")
    .selectAll()
    .where("person_id", "in", persons)
    .execute()
  const seals = await at.keys.persons(persons)
  return rows.flatMap((row) => {
    const seal = seals.get(row.person_id)
    return seal === undefined ? [] : [{ person: seal.person, ...opened(seal, row) }]
  })
}
