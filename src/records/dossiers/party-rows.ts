import type { DossierId, OrganisationId, PartyId, PersonId } from "#ground/kernel/ids.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { hangingIn } from "#records/persons/persons.ts"

type PartyRow = {
  id: string
  dossier_id: string
  person_id: string
  side: string
  mirror_id: string | null
  sealed: Uint8Array
}
type PartyTables = { parties: PartyRow }

/** Who takes part; on the party's own side there is only the role. */
export type SealedParty = {
  readonly role: string
  readonly other?: { readonly person: PersonId } | { readonly organisation: OrganisationId } | undefined
}

/** `dossier`: how the party stands in the dossier; `party`: the same as something held on the party. */
export type Side = "dossier" | "party"

export type PartyRecord = {
  readonly id: PartyId
  readonly dossier: DossierId
  readonly mirror: PartyId | undefined
  readonly content: SealedParty
}

const place = (id: string) => ({ table: "parties", row: id })

const open = (seal: PersonSeal, row: PartyRow): PartyRecord => ({
  id: row.id as PartyId,
  dossier: row.dossier_id as DossierId,
  mirror: (row.mirror_id ?? undefined) as PartyId | undefined,
  content: seal.open<SealedParty>(place(row.id), row.sealed),
})

/** The parties in a dossier, oldest first. */
export async function listParties(at: Look, seal: PersonSeal, dossier: DossierId): Promise<readonly PartyRecord[]> {
  const query = tables<PartyTables>(at)
    .selectFrom("parties")
    .selectAll()
    .where("dossier_id", "=", dossier)
    .where("side", "=", "dossier")
  return (await query.orderBy("id").execute()).map((row) => open(seal, row))
}

/** A person's rows on one side: the parties of their dossiers, or their roles in those of others; oldest first. */
export async function listOnSide(at: Look, seal: PersonSeal, side: Side): Promise<readonly PartyRecord[]> {
  const query = tables<PartyTables>(at)
    .selectFrom("parties")
    .selectAll()
    .where("person_id", "=", seal.person)
    .where("side", "=", side)
  return (await query.orderBy("id").execute()).map((row) => open(seal, row))
}

export async function insertParty(at: Change, seal: PersonSeal, side: Side, party: PartyRecord): Promise<void> {
  const sealed = seal.seal(place(party.id), party.content)
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

export async function deleteParties(at: Change, ids: readonly PartyId[]): Promise<void> {
  await tables<PartyTables>(at).deleteFrom("parties").where("id", "in", ids).execute()
}

/** Which of these persons take part in somebody's dossier. */
export const personsInRoles = hangingIn<PartyTables>("parties")
