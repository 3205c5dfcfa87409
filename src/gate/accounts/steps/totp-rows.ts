import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { accounts, sealedAt } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import { totpSecretTable, totpSetupTable, type TotpSecret } from "#gate/accounts/tables.ts"
import type { StepVerdict } from "./step.ts"
import { stepOfCode } from "./totp.ts"

/** Keeps a new secret until its first code has come; one that was begun before is forgotten. */
export async function storeTotpSetup(at: Change, user: UserId, secret: Buffer): Promise<void> {
  const values = {
    ends_at: instantText(at.now.add({ minutes: at.audience.limits.setUpMinutes })),
    sealed: at.keys.practice.seal(sealedAt(at, totpSetupTable, user), {
      secret: secret.toString("base64"),
    } satisfies TotpSecret),
  }
  await accounts(at)
    .insertInto("totp_setups")
    .values({ user_id: user, ...values })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(values))
    .execute()
}

/**
 * Makes the secret that was begun the one that counts, if `code` is of it; that code has then been used. False where nothing
 * was begun, or too long ago, or the code is not of it.
 */
export async function confirmTotpSetup(at: Change, user: UserId, code: string): Promise<StepVerdict> {
  const db = accounts(at)
  const row = await db
    .selectFrom("totp_setups")
    .select("sealed")
    .where("user_id", "=", user)
    .where("ends_at", ">", instantText(at.now))
    .executeTakeFirst()
  if (row === undefined) return "expired"
  const { secret } = at.keys.practice.openOr<TotpSecret>(sealedAt(at, totpSetupTable, user), row.sealed, orRefuse)
  const step = stepOfCode(Buffer.from(secret, "base64"), code, at.now)
  if (step === undefined) return "wrong"
  const values = {
    made_at: instantText(at.now),
    last_step: step,
    sealed: at.keys.practice.seal(sealedAt(at, totpSecretTable, user), { secret } satisfies TotpSecret),
  }
  await db
    .insertInto("totp_secrets")
    .values({ user_id: user, ...values })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(values))
    .execute()
  await db.deleteFrom("totp_setups").where("user_id", "=", user).execute()
  return "right"
}

/** Tries a code. Of one step only one code is ever taken, and none of a step before it: of two tries at once, one is too late. */
export async function tryTotp(at: Change, user: UserId, code: string): Promise<StepVerdict> {
  const db = accounts(at)
  const row = await db.selectFrom("totp_secrets").select("sealed").where("user_id", "=", user).executeTakeFirst()
  if (row === undefined) return "expired"
  const { secret } = at.keys.practice.openOr<TotpSecret>(sealedAt(at, totpSecretTable, user), row.sealed, orRefuse)
  const step = stepOfCode(Buffer.from(secret, "base64"), code, at.now)
  if (step === undefined) return "wrong"
  const taken = await db
    .updateTable("totp_secrets")
    .set({ last_step: step })
    .where("user_id", "=", user)
    .where("last_step", "<", step)
    .executeTakeFirst()
  return taken.numUpdatedRows === 1n ? "right" : "wrong"
}

/** Since when a user has an authenticator app, if so. */
export async function findTotpSince(at: Look, user: UserId): Promise<string | undefined> {
  const row = await accounts(at)
    .selectFrom("totp_secrets")
    .select("made_at")
    .where("user_id", "=", user)
    .executeTakeFirst()
  return row?.made_at
}

/** False where there was none. */
export async function deleteTotp(at: Change, user: UserId): Promise<boolean> {
  const db = accounts(at)
  await db.deleteFrom("totp_setups").where("user_id", "=", user).execute()
  const gone = await db.deleteFrom("totp_secrets").where("user_id", "=", user).executeTakeFirst()
  return gone.numDeletedRows === 1n
}
