import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { hashToken, newToken } from "#gate/accounts/accounts.ts"
import { emailChangeTable, type EmailChange } from "./tables.ts"

type EmailTables = TablesOf<typeof emailChangeTable>

export type StoredEmailChange = EmailChange & { readonly user: UserId }

const opened = (at: Look, row: Pick<EmailTables["email_changes"], "user_id" | "sealed">): StoredEmailChange => ({
  user: row.user_id,
  ...at.keys.practice.openOr(emailChangeTable.place(row.user_id), row.sealed, orRefuse),
})

/** Keeps a changed address, and gives the tokens of both links; those from before no longer work. */
export async function insertEmailChange(
  at: Change,
  user: UserId,
  change: EmailChange,
  endsAt: Temporal.Instant,
): Promise<{ readonly confirm: string; readonly undo: string }> {
  const [confirm, undo] = [newToken(), newToken()]
  await deleteEmailChange(at, user)
  await tables<EmailTables>(at)
    .insertInto("email_changes")
    .values({
      user_id: user,
      token_hash: hashToken(at, "email-change", confirm),
      undo_hash: hashToken(at, "email-undo", undo),
      ends_at: instantText(endsAt),
      sealed: at.keys.practice.seal(emailChangeTable.place(user), change),
    })
    .execute()
  return { confirm, undo }
}

export async function updateEmailChange(at: Change, { user, ...change }: StoredEmailChange): Promise<void> {
  await tables<EmailTables>(at)
    .updateTable("email_changes")
    .set({ sealed: at.keys.practice.seal(emailChangeTable.place(user), change) })
    .where("user_id", "=", user)
    .execute()
}

const columns = ["user_id", "sealed"] as const

/** The change of the link at the new address, or of the one at the old address. */
export async function findEmailChangeBy(
  at: Look,
  which: "confirm" | "undo",
  token: string,
): Promise<StoredEmailChange | undefined> {
  const hash = hashToken(at, which === "confirm" ? "email-change" : "email-undo", token)
  const row = await tables<EmailTables>(at)
    .selectFrom("email_changes")
    .select(columns)
    .where(which === "confirm" ? "token_hash" : "undo_hash", "=", hash)
    .where("ends_at", ">", instantText(at.now))
    .executeTakeFirst()
  return row && opened(at, row)
}

/** What changes of an account's address, or changed lately. */
export async function findEmailChange(at: Look, user: UserId): Promise<StoredEmailChange | undefined> {
  const row = await tables<EmailTables>(at)
    .selectFrom("email_changes")
    .select(columns)
    .where("user_id", "=", user)
    .executeTakeFirst()
  return row && opened(at, row)
}

export async function listEmailChanges(at: Look): Promise<readonly StoredEmailChange[]> {
  const rows = await tables<EmailTables>(at).selectFrom("email_changes").select(columns).execute()
  return rows.map((row) => opened(at, row))
}

/** Whose changes are over: nobody answered, or it has been in use for so long that nobody undoes it. */
export async function listEmailChangesOver(at: Look): Promise<readonly UserId[]> {
  const rows = await tables<EmailTables>(at)
    .selectFrom("email_changes")
    .select("user_id")
    .where("ends_at", "<=", instantText(at.now))
    .execute()
  return rows.map(({ user_id }) => user_id)
}

export async function deleteEmailChange(at: Change, user: UserId): Promise<void> {
  await tables<EmailTables>(at).deleteFrom("email_changes").where("user_id", "=", user).execute()
}
