import type { OrganisationId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import { given, preparedByIds, preparedRead } from "#ground/store/prepared.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import type { OrganisationContent } from "./contract.ts"
import { knownOrganisations } from "./known-order.ts"
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

const open = (at: Look, row: OrganisationRow): OrganisationRecord => ({
  id: row.id,
  version: row.version,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  content: at.keys.practice.openOr(organisationTable.place(row.id), row.sealed, (sign) => ({
    kind: row.kind,
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
  return (await selectByIds(at, ids)).map((row) => open(at, row))
}

const selectByIds = preparedByIds<OrganisationTables, OrganisationRow, OrganisationId>((db, ids) =>
  db.selectFrom("organisations").selectAll().where("id", "in", ids),
)

/** So many organisations are opened at a time, when all of them are. */
const portion = 200

/** All organisations, the oldest first, some at a time. */
export async function* allOrganisations(at: Look): AsyncIterable<readonly OrganisationRecord[]> {
  for (let after = ""; ;) {
    const rows = await selectAfter(at, [after, portion])
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => open(at, row))
    after = last.id
  }
}

const selectAfter = preparedRead<OrganisationTables, OrganisationRow>((db) =>
  db
    .selectFrom("organisations")
    .selectAll()
    .where("id", ">", given<OrganisationId>(""))
    .orderBy("id")
    .limit(given<number>("")),
)

/** The ids that a query gives. */
export async function idsOf(at: Look, ids: IdsQuery<OrganisationId>): Promise<readonly OrganisationId[]> {
  const rows = await tables<OrganisationTables>(at).selectFrom(ids.as("found")).select("found.id").distinct().execute()
  return rows.map(({ id }) => id)
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
  knownOrganisations.note(at, [id])
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
  knownOrganisations.note(at, [seen.id])
  return { ...seen, version, changedAt, content }
}
