import { newId, type UserId } from "#ground/kernel/ids.ts"
import { eachOf } from "#ground/kernel/open-table.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { UserEvent } from "./contract.ts"
import { userEventTable, type ToldUser } from "./tables.ts"

type UserTables = TablesOf<typeof userEventTable>

/** A reason that was said, as a note with what was done. */
export const noted = (reason: string | undefined): Pick<ToldUser, "note"> =>
  reason === undefined || reason.trim() === "" ? {} : { note: reason.trim() }

/** Keeps what was done with an account, by whoever acts, with what was before and after. */
export async function recordEvent(
  at: Change,
  user: UserId,
  what: UserEvent["what"],
  told: ToldUser = {},
): Promise<void> {
  const id = newId(at.now)
  await tables<UserTables>(at)
    .insertInto("user_events")
    .values({
      id,
      user_id: user,
      by_id: at.actor.kind === "user" ? at.actor.user : null,
      happened_at: instantText(at.now),
      what,
      sealed: at.keys.practice.seal(userEventTable.place(id), told),
    })
    .execute()
}

/** What was done with an account, the last first. */
export async function listEvents(
  at: Look,
  user: UserId,
): Promise<readonly (Omit<UserEvent, "by"> & { readonly by: UserId | undefined })[]> {
  const rows = await tables<UserTables>(at)
    .selectFrom("user_events")
    .selectAll()
    .where("user_id", "=", user)
    .orderBy("id", "desc")
    .limit(200)
    .execute()
  return rows.map((row) => ({
    at: row.happened_at,
    by: row.by_id ?? undefined,
    what: row.what,
    changes: [],
    ...at.keys.practice.openOr(userEventTable.place(row.id), row.sealed, orRefuse),
  }))
}

/** What was ever done with any account, the first first. */
export async function* eachEvent(at: Look): AsyncGenerator<{
  readonly at: string
  readonly account: UserId
  readonly by: UserId | undefined
  readonly what: UserEvent["what"]
  readonly told: ToldUser
}> {
  const all = tables<UserTables>(at).selectFrom("user_events").selectAll().orderBy("id")
  const pages = eachOf(({ page, size }) =>
    all
      .limit(size)
      .offset((page - 1) * size)
      .execute(),
  )
  for await (const { id, user_id: account, by_id, happened_at, what, sealed } of pages) {
    const told = at.keys.practice.openOr(userEventTable.place(id), sealed, orRefuse)
    yield { at: happened_at, account, by: by_id ?? undefined, what, told }
  }
}

/** What users did with accounts since a moment, and with which fields of theirs. */
export async function userEventsSince(
  at: Look,
  since: string,
): Promise<
  readonly {
    readonly account: UserId
    readonly by: UserId | undefined
    readonly what: UserEvent["what"]
    readonly fields: readonly string[]
  }[]
> {
  const query = tables<UserTables>(at).selectFrom("user_events").selectAll().where("happened_at", ">=", since)
  return (await query.execute()).map(({ id, user_id: account, by_id, what, sealed }) => {
    const { changes = [] } = at.keys.practice.openOr(userEventTable.place(id), sealed, orRefuse)
    return { account, by: by_id ?? undefined, what, fields: changes.map(({ field }) => field) }
  })
}
