import { type GroupId, newId, type UserId } from "#ground/kernel/ids.ts"
import { eachOf } from "#ground/kernel/open-table.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { type GroupChange, groupChangeTable } from "./tables.ts"

type ChangeTables = TablesOf<typeof groupChangeTable>

/** Notes what somebody changed in a group. */
export async function noteGroupChange(at: Change, group: GroupId, changed: GroupChange): Promise<void> {
  const id = newId(at.now)
  const row = {
    id,
    group_id: group,
    user_id: at.actor.kind === "user" ? at.actor.user : null,
    changed_at: instantText(at.now),
    sealed: at.keys.practice.seal(groupChangeTable.place(id), changed),
  }
  await tables<ChangeTables>(at).insertInto("group_changes").values(row).execute()
}

/** The whole history of all groups, the first change first. */
export async function* eachGroupChange(
  at: Look,
): AsyncGenerator<GroupChange & { readonly at: string; readonly group: GroupId; readonly by: UserId | undefined }> {
  const all = tables<ChangeTables>(at).selectFrom("group_changes").selectAll().orderBy("id")
  const pages = eachOf(({ page, size }) =>
    all
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
  )
  for await (const row of pages) {
    const changed = at.keys.practice.openOr(groupChangeTable.place(row.id), row.sealed, orRefuse)
    yield { ...changed, at: row.changed_at, group: row.group_id, by: row.user_id ?? undefined }
  }
}

/** What was changed in groups since a moment. */
export async function groupChangesSince(
  at: Look,
  since: string,
): Promise<readonly (GroupChange & { readonly group: GroupId; readonly by: UserId | undefined })[]> {
  const query = tables<ChangeTables>(at).selectFrom("group_changes").selectAll().where("changed_at", ">=", since)
  return (await query.execute()).map((row) => ({
    ...at.keys.practice.openOr(groupChangeTable.place(row.id), row.sealed, orRefuse),
    group: row.group_id,
    by: row.user_id ?? undefined,
  }))
}

/** A page of a group's history, newest first. */
export async function listGroupChangeRows(
  at: Look,
  group: GroupId,
  page: number,
  size: number,
): Promise<{
  readonly total: number
  readonly changes: readonly (GroupChange & { at: string; by: UserId | undefined })[]
}> {
  const of = tables<ChangeTables>(at).selectFrom("group_changes").where("group_id", "=", group)
  const { total } = await of.select((row) => row.fn.countAll().as("total")).executeTakeFirstOrThrow()
  const rows = await of
    .selectAll()
    .orderBy("id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const changes = rows.map((row) => ({
    ...at.keys.practice.openOr(groupChangeTable.place(row.id), row.sealed, orRefuse),
    at: row.changed_at,
    by: row.user_id ?? undefined,
  }))
  return { total: Number(total), changes }
}
