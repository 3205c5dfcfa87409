import type { Clearance } from "#ground/kernel/ending.ts"
import type { PersonId, TieId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { referencesIn } from "#records/persons/references.ts"
import { type SealedTie, tieTable } from "#records/persons/tables.ts"

type TieRow = RowOf<typeof tieTable>
type TieTables = TablesOf<typeof tieTable>

/** A tie as it stands on one person's page; its mirror stands on the other's, sealed with the other's key. */
export type TieRecord = {
  readonly id: TieId
  readonly person: PersonId
  readonly mirror: TieId | undefined
  readonly version: number
  readonly content: SealedTie
}

const withNobodyKnown = (): SealedTie => ({ kind: "other", other: { nobody: true } })

const open = (seal: PersonSeal, row: TieRow): TieRecord => ({
  id: row.id,
  person: seal.person,
  mirror: row.mirror_id ?? undefined,
  version: row.version,
  content: seal.openOr(tieTable.place(row.id), row.sealed, withNobodyKnown),
})

/** A person's ties, oldest first. */
export async function listTieRecords(at: Look, seal: PersonSeal): Promise<readonly TieRecord[]> {
  const rows = await tables<TieTables>(at)
    .selectFrom("ties")
    .selectAll()
    .where("person_id", "=", seal.person)
    .orderBy("id")
    .execute()
  return withOthers(
    at,
    rows.map((row) => open(seal, row)),
  )
}

/** A tie and the seal that opened it; refuses `general.not-found`. */
export async function getTie(at: Look, id: TieId): Promise<{ readonly tie: TieRecord; readonly seal: PersonSeal }> {
  const row = await tables<TieTables>(at).selectFrom("ties").selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined) throw refuse("general.not-found")
  const seal = await at.keys.person(row.person_id)
  const [tie = open(seal, row)] = await withOthers(at, [open(seal, row)])
  return { tie, seal }
}

/** With whom a tie is that cannot be read, as far as its other side says so. */
async function withOthers(at: Look, ties: readonly TieRecord[]): Promise<readonly TieRecord[]> {
  const mirrors = ties.flatMap(({ mirror, content }) => (isUnreadable(content) && mirror !== undefined ? [mirror] : []))
  if (mirrors.length === 0) return ties
  const query = tables<TieTables>(at).selectFrom("ties").select(["id", "person_id"]).where("id", "in", mirrors)
  const persons = new Map((await query.execute()).map((row) => [row.id, row.person_id]))
  return ties.map((tie) => {
    const person = isUnreadable(tie.content) && tie.mirror ? persons.get(tie.mirror) : undefined
    return person === undefined ? tie : { ...tie, content: { ...tie.content, other: { person } } }
  })
}

/** The other side of a tie, unless it is forgotten or there is none; also beyond reach, as both sides stay the same. Never shown. */
export async function findMirror(
  at: Look,
  tie: TieRecord,
): Promise<{ readonly tie: TieRecord; readonly seal: PersonSeal } | undefined> {
  const { other } = tie.content
  if (tie.mirror === undefined || !("person" in other)) return undefined
  const seal = (await at.keys.toName([other.person])).get(other.person)
  const row = await tables<TieTables>(at).selectFrom("ties").selectAll().where("id", "=", tie.mirror).executeTakeFirst()
  return seal === undefined || row === undefined ? undefined : { tie: open(seal, row), seal }
}

export async function insertTie(
  at: Change,
  seal: PersonSeal,
  tie: Omit<TieRecord, "person" | "version">,
): Promise<TieRecord> {
  const sealed = seal.seal(tieTable.place(tie.id), tie.content)
  const row = { id: tie.id, person_id: seal.person, mirror_id: tie.mirror ?? null, version: 1, sealed }
  await tables<TieTables>(at).insertInto("ties").values(row).execute()
  return { ...tie, person: seal.person, version: 1 }
}

/** Writes a tie over the version that was read. */
export async function updateTie(at: Change, seal: PersonSeal, seen: TieRecord, content: SealedTie): Promise<TieRecord> {
  const version = seen.version + 1
  await writeOver(tables<TieTables>(at), "ties", seen, { version, sealed: seal.seal(tieTable.place(seen.id), content) })
  return { ...seen, version, content }
}

/** Takes ties out, each from the page of one person. */
export async function deleteTies(
  at: Change,
  clearance: Clearance,
  ties: readonly { readonly id: TieId; readonly person: PersonId }[],
): Promise<void> {
  for (const { person } of ties) clearance.require({ person, part: true })
  const ids = ties.map(({ id }) => id)
  await tables<TieTables>(at).deleteFrom("ties").where("id", "in", ids).execute()
}

/** Which of these persons have ties. */
export const personsWithTies = referencesIn(tieTable)
