import type { OrganisationId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { OrganisationContent, OrganisationKind } from "./contract.ts"
import { organisationTable } from "./tables.ts"

type OrganisationRow = RowOf<typeof organisationTable>
type OrganisationTables = TablesOf<typeof organisationTable>

/** An organisation, opened. */
export type OrganisationRecord = {
  readonly id: OrganisationId
  readonly version: number
  readonly createdAt: string
  readonly changedAt: string
  readonly content: OrganisationContent
}

/** So many are opened and put in order of name; a practice knows fewer. */
export const mostOrganisations = 20_000

const open = (at: Look, row: OrganisationRow): OrganisationRecord => ({
  id: row.id,
  version: row.version,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  content: at.keys.practice.openOr(organisationTable.place(row.id), row.sealed, (sign) => ({
    kind: "other",
    name: sign,
    country: "NL",
  })),
})

/** An organisation; refuses `general.not-found`. */
export async function getOrganisationRecord(at: Look, id: OrganisationId): Promise<OrganisationRecord> {
  const [found] = await listOrganisations(at, [id])
  if (found === undefined) throw refuse("general.not-found")
  return found
}

/** Organisations by id, in no order; those that are not there are left out. */
export async function listOrganisations(
  at: Look,
  ids: readonly OrganisationId[],
): Promise<readonly OrganisationRecord[]> {
  if (ids.length === 0) return []
  const rows = await tables<OrganisationTables>(at)
    .selectFrom("organisations")
    .selectAll()
    .where("id", "in", ids)
    .execute()
  return rows.map((row) => open(at, row))
}

/** Those among `ids` (or all) that changed last. */
export async function lastChanged(
  at: Look,
  ids: IdsQuery<OrganisationId> | undefined,
  kind: OrganisationKind | undefined,
): Promise<readonly OrganisationRecord[]> {
  const all = tables<OrganisationTables>(at)
    .selectFrom("organisations")
    .selectAll()
    .orderBy("changed_at", "desc")
    .limit(mostOrganisations)
  const ofKind = kind === undefined ? all : all.where("kind", "=", kind)
  const rows = await (ids === undefined ? ofKind : ofKind.where("id", "in", ids)).execute()
  return rows.map((row) => open(at, row))
}

export async function insertOrganisation(
  at: Change,
  id: OrganisationId,
  content: OrganisationContent,
): Promise<OrganisationRecord> {
  const now = instantText(at.now)
  const sealed = at.keys.practice.seal(organisationTable.place(id), content)
  const row = { id, kind: content.kind, version: 1, created_at: now, changed_at: now, sealed }
  await tables<OrganisationTables>(at).insertInto("organisations").values(row).execute()
  return { id, version: 1, createdAt: now, changedAt: now, content }
}

/** Writes new content over the version that was read. */
export async function updateOrganisation(
  at: Change,
  seen: OrganisationRecord,
  content: OrganisationContent,
): Promise<OrganisationRecord> {
  const changedAt = instantText(at.now)
  const version = seen.version + 1
  const sealed = at.keys.practice.seal(organisationTable.place(seen.id), content)
  await writeOver(tables<OrganisationTables>(at), "organisations", seen, {
    kind: content.kind,
    version,
    changed_at: changedAt,
    sealed,
  })
  return { ...seen, version, changedAt, content }
}
