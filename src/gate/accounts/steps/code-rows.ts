import { newId, type UserId } from "#ground/kernel/ids.ts"
import { type Change } from "#ground/kernel/scope.ts"
import { accounts, keyed } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { StepVerdict } from "./step.ts"

// A code has six digits, so that a plain hash of it could be tried out: this one is keyed, and bound to the code's own id.
const codeHash = (at: Change, id: string, code: string): Uint8Array => keyed(at, "code", `${id} ${code}`)

/** Keeps a code for one sign-in or session; those before it for the same one no longer work. */
export async function insertCode(at: Change, user: UserId, boundTo: string, code: string): Promise<void> {
  await voidCodes(at, boundTo)
  const id = newId(at.now)
  await accounts(at)
    .insertInto("codes")
    .values({
      id,
      user_id: user,
      bound_to: boundTo,
      made_at: instantText(at.now),
      ends_at: instantText(at.now.add({ minutes: at.audience.limits.codeMinutes })),
      tries: 0,
      state: "open",
      hash: codeHash(at, id, code),
    })
    .execute()
}

/** No code works any more for this sign-in or session. */
export async function voidCodes(at: Change, boundTo: string): Promise<void> {
  await accounts(at)
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
  const db = accounts(at)
  const row = await db
    .updateTable("codes")
    .set((set) => ({ tries: set("tries", "+", 1) }))
    .where("bound_to", "=", boundTo)
    .where("user_id", "=", user)
    .where("state", "=", "open")
    .where("tries", "<", at.audience.limits.codeTries)
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
  await accounts(at).deleteFrom("codes").where("user_id", "=", user).execute()
}

/** When the codes were made that a user has had since `moment`, oldest first. */
export async function listCodeTimes(at: Change, user: UserId, since: Temporal.Instant): Promise<readonly string[]> {
  const rows = await accounts(at)
    .selectFrom("codes")
    .select("made_at")
    .where("user_id", "=", user)
    .where("made_at", ">", instantText(since))
    .orderBy("made_at")
    .execute()
  return rows.map((row) => row.made_at)
}
