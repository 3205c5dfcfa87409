import { newId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { limits } from "#gate/accounts/limits.ts"
import type { StepVerdict } from "./step.ts"
import type { AccountTables } from "#gate/accounts/tables.ts"

// A code has six digits, so that a plain hash of it could be tried out: this one is keyed, and bound to the code's own id.
const codeHash = (at: Change, id: string, code: string): Uint8Array => at.keys.token("code", `${id} ${code}`)

/** Keeps a code for one sign-in or session; those before it for the same one no longer work. */
export async function insertCode(at: Change, user: UserId, boundTo: string, code: string): Promise<void> {
  await voidCodes(at, boundTo)
  const id = newId(at.now)
  await tables<AccountTables>(at)
    .insertInto("codes")
    .values({
      id,
      user_id: user,
      bound_to: boundTo,
      made_at: instantText(at.now),
      ends_at: instantText(at.now.add({ minutes: limits.codeMinutes })),
      tries: 0,
      state: "open",
      hash: codeHash(at, id, code),
    })
    .execute()
}

/** No code works any more for this sign-in or session. */
export async function voidCodes(at: Change, boundTo: string): Promise<void> {
  await tables<AccountTables>(at)
    .updateTable("codes")
    .set({ state: "void" })
    .where("bound_to", "=", boundTo)
    .where("state", "=", "open")
    .execute()
}

/**
 * Tries a code. Each try is counted before it is judged, and a code is used up in the same statement that finds it open:
 * of two tries at once, one finds it closed.
 */
export async function tryCode(at: Change, user: UserId, boundTo: string, code: string): Promise<StepVerdict> {
  const db = tables<AccountTables>(at)
  const row = await db
    .updateTable("codes")
    .set((set) => ({ tries: set("tries", "+", 1) }))
    .where("bound_to", "=", boundTo)
    .where("user_id", "=", user)
    .where("state", "=", "open")
    .where("tries", "<", limits.codeTries)
    .where("ends_at", ">", instantText(at.now))
    .returning(["id", "hash"])
    .executeTakeFirst()
  if (row === undefined) return "expired"
  if (Buffer.compare(codeHash(at, row.id, code), row.hash) !== 0) return "wrong"
  const used = await db
    .updateTable("codes")
    .set({ state: "used" })
    .where("id", "=", row.id)
    .where("state", "=", "open")
    .executeTakeFirst()
  return used.numUpdatedRows === 1n ? "right" : "expired"
}

/** Somebody showed who they are: the codes that they had so far are gone, and are not counted any more. */
export async function forgetCodes(at: Change, user: UserId): Promise<void> {
  await tables<AccountTables>(at).deleteFrom("codes").where("user_id", "=", user).execute()
}

/** When the codes were made that a user has had since `moment`, oldest first. */
export async function listCodeTimes(at: Change, user: UserId, since: Temporal.Instant): Promise<readonly string[]> {
  const rows = await tables<AccountTables>(at)
    .selectFrom("codes")
    .select("made_at")
    .where("user_id", "=", user)
    .where("made_at", ">", instantText(since))
    .orderBy("made_at")
    .execute()
  return rows.map((row) => row.made_at)
}
