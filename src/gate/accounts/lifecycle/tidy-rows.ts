import { type Change, type Look } from "#ground/kernel/scope.ts"
import { accounts } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { AccountTables } from "#gate/accounts/tables.ts"

/** What is over, by table: the column that says when, and the moment before which nothing is needed any more. */
const overIn = ({ now, audience: { limits } }: Look) =>
  [
    { table: "pending_sign_ins", column: "ends_at", before: now },
    { table: "known_devices", column: "last_used_at", before: now.subtract({ hours: 24 * limits.signInLogDays }) },
    { table: "passkey_challenges", column: "ends_at", before: now },
    { table: "totp_setups", column: "ends_at", before: now },
    { table: "invitations", column: "ends_at", before: now },
    { table: "password_links", column: "ends_at", before: now },
    { table: "sessions", column: "ends_at", before: now },
    // Longer than a lock and the window in which codes are counted.
    { table: "codes", column: "ends_at", before: now.subtract({ hours: 24 }) },
    { table: "sign_in_limits", column: "last_at", before: now.subtract({ hours: 49 }) },
    { table: "sign_ins", column: "tried_at", before: now.subtract({ hours: 24 * limits.signInLogDays }) },
  ] as const satisfies readonly {
    readonly table: keyof AccountTables
    readonly column: string
    readonly before: Temporal.Instant
  }[]

export async function isAnythingOver(at: Look): Promise<boolean> {
  const db = accounts(at)
  for (const { table, column, before } of overIn(at)) {
    const { ref } = db.dynamic
    const row = await db
      .selectFrom(table)
      .select(ref(column))
      .where(ref(column), "<", instantText(before))
      .limit(1)
      .executeTakeFirst()
    if (row !== undefined) return true
  }
  return false
}

export async function deleteWhatIsOver(at: Change): Promise<void> {
  const db = accounts(at)
  for (const { table, column, before } of overIn(at)) {
    await db.deleteFrom(table).where(db.dynamic.ref(column), "<", instantText(before)).execute()
  }
}
