import { newId } from "#ground/kernel/ids.ts"
import { type Change, type Look, type Mail, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { outboxTable } from "./tables.ts"

type OutboxTables = TablesOf<typeof outboxTable>

/** A mail that waits. `mail` is absent where its row was damaged and does not open. */
export type WaitingMail = {
  readonly id: string
  readonly createdAt: Temporal.Instant
  readonly tries: number
  readonly mail: Mail | undefined
}

export async function insertMail(at: Change, mail: Mail): Promise<void> {
  const id = newId(at.now)
  const now = instantText(at.now)
  const sealed = at.keys.practice.seal(outboxTable.place(id), mail)
  await tables<OutboxTables>(at)
    .insertInto("outbox")
    .values({ id, created_at: now, due_at: now, tries: 0, sealed })
    .execute()
}

/** The mails that are due, the one that waited longest first. */
export async function listDue(at: Look, atMost: number): Promise<readonly WaitingMail[]> {
  const rows = await tables<OutboxTables>(at)
    .selectFrom("outbox")
    .selectAll()
    .where("due_at", "<=", instantText(at.now))
    .orderBy("due_at")
    .orderBy("id")
    .limit(atMost)
    .execute()
  return rows.map(({ id, created_at, tries, sealed }) => ({
    id,
    createdAt: Temporal.Instant.from(created_at),
    tries,
    mail: at.keys.practice.openOr(outboxTable.place(id), sealed, () => undefined),
  }))
}

/** When the next mail is due; nothing where none waits. */
export async function nextDue(at: Look): Promise<Temporal.Instant | undefined> {
  const query = tables<OutboxTables>(at).selectFrom("outbox").select("due_at").orderBy("due_at").limit(1)
  const row = await query.executeTakeFirst()
  return row && Temporal.Instant.from(row.due_at)
}

export async function deleteMail(at: Change, id: string): Promise<void> {
  await tables<OutboxTables>(at).deleteFrom("outbox").where("id", "=", id).execute()
}

export async function postponeMail(at: Change, id: string, tries: number, dueAt: Temporal.Instant): Promise<void> {
  await tables<OutboxTables>(at)
    .updateTable("outbox")
    .set({ tries, due_at: instantText(dueAt) })
    .where("id", "=", id)
    .execute()
}

export async function countMails(at: Look): Promise<number> {
  const row = await tables<OutboxTables>(at)
    .selectFrom("outbox")
    .select((find) => find.fn.countAll<number | bigint | string>().as("waiting"))
    .executeTakeFirstOrThrow()
  return Number(row.waiting)
}

/** A server that is asked to come back later is a matter of minutes. */
const lateAfter = { hours: 1 } as const

/** How many mails were tried in vain for an hour, and since when the first of them waits. */
export async function countDelayed(at: Look): Promise<{ readonly count: number; readonly since?: string }> {
  const { waiting, since } = await tables<OutboxTables>(at)
    .selectFrom("outbox")
    .select((find) => [
      find.fn.countAll<number | bigint | string>().as("waiting"),
      find.fn.min<string | null>("created_at").as("since"),
    ])
    .where("tries", ">", 0)
    .where("created_at", "<=", instantText(at.now.subtract(lateAfter)))
    .executeTakeFirstOrThrow()
  return { count: Number(waiting), ...(since === null ? {} : { since }) }
}
