import type { Clearance } from "#ground/kernel/ending.ts"
import type { DossierId, PartyId, PersonId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { referencesIn } from "#records/persons/persons.ts"
import { type SealedParty, partyTable } from "./tables.ts"

type PartyRow = RowOf<typeof partyTable>
type PartyTables = TablesOf<typeof partyTable>

/** `dossier`: how the party stands in the dossier; `party`: the same as something held on the party. */
export type PartySide = "dossier" | "party"

export type PartyRecord = {
  readonly id: PartyId
  readonly dossier: DossierId
  readonly mirror: PartyId | undefined
  readonly content: SealedParty
}

const open = (seal: PersonSeal, row: PartyRow): PartyRecord => ({
  id: row.id,
  dossier: row.dossier_id,
  mirror: row.mirror_id ?? undefined,
  content: seal.openOr(partyTable.place(row.id), row.sealed, (sign) => ({ role: sign })),
})

/** Parties, opened; who it is of whom the role cannot be read, is told by the row that is held on them. */
async function openAll(at: Look, seal: PersonSeal, rows: readonly PartyRow[]): Promise<readonly PartyRecord[]> {
  const parties = rows.map((row) => ({ party: open(seal, row), side: row.side }))
  const lost = parties.flatMap(({ party, side }) => (side === "dossier" && isUnreadable(party.content) ? [party] : []))
  const mirrors = lost.flatMap(({ mirror }) => mirror ?? [])
  if (mirrors.length === 0) return parties.map(({ party }) => party)
  const query = tables<PartyTables>(at).selectFrom("parties").select(["id", "person_id"]).where("id", "in", mirrors)
  const persons = new Map((await query.execute()).map((row) => [row.id, row.person_id]))
  return parties.map(({ party }) => {
    const person = lost.includes(party) ? party.mirror && persons.get(party.mirror) : undefined
    return person === undefined ? party : { ...party, content: { ...party.content, other: { person } } }
  })
}

/** The parties in a dossier, oldest first. */
export async function listParties(at: Look, seal: PersonSeal, dossier: DossierId): Promise<readonly PartyRecord[]> {
  const query = tables<PartyTables>(at)
    .selectFrom("parties")
    .selectAll()
    .where("dossier_id", "=", dossier)
    .where("side", "=", "dossier")
  return openAll(at, seal, await query.orderBy("id").execute())
}

/** A person's rows on one side: the parties of their dossiers, or their roles in those of others; oldest first. */
export async function listOnSide(at: Look, seal: PersonSeal, side: PartySide): Promise<readonly PartyRecord[]> {
  const query = tables<PartyTables>(at)
    .selectFrom("parties")
    .selectAll()
    .where("person_id", "=", seal.person)
    .where("side", "=", side)
  return openAll(at, seal, await query.orderBy("id").execute())
}

export async function insertParty(at: Change, seal: PersonSeal, side: PartySide, party: PartyRecord): Promise<void> {
  const sealed = seal.seal(partyTable.place(party.id), party.content)
  const row = {
    id: party.id,
    dossier_id: party.dossier,
    person_id: seal.person,
    side,
    mirror_id: party.mirror ?? null,
    sealed,
  }
  await tables<PartyTables>(at).insertInto("parties").values(row).execute()
}

/** Takes parties out of a dossier, each as it is held on one person. */
export async function deleteParties(
  at: Change,
  clearance: Clearance,
  dossier: DossierId,
  parties: readonly { readonly id: PartyId; readonly person: PersonId }[],
): Promise<void> {
  for (const { person } of parties) clearance.require({ person, dossier, part: true })
  const ids = parties.map(({ id }) => id)
  await tables<PartyTables>(at).deleteFrom("parties").where("id", "in", ids).execute()
}

/** In whose dossiers these persons take part. */
export async function rolesOf(
  at: Look,
  persons: readonly PersonId[],
): Promise<readonly { readonly person: PersonId; readonly dossier: DossierId }[]> {
  const found: { person: PersonId; dossier: DossierId }[] = []
  for (const some of inPortions(persons)) {
    const rows = await tables<PartyTables>(at)
      .selectFrom("parties")
      .select(["person_id", "dossier_id"])
      .where("person_id", "in", some)
      .where("side", "=", "party")
      .execute()
    found.push(...rows.map((row) => ({ person: row.person_id, dossier: row.dossier_id })))
  }
  return found
}

/** Which of these persons take part in somebody's dossier. */
export const personsInRoles = referencesIn(partyTable)
