import type { Origin } from "#ground/kernel/actor.ts"
import { newId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { accounts, sealedAt } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { SignInEvent } from "#gate/accounts/contract.ts"
import { type SignInOutcome, signInTable } from "#gate/accounts/tables.ts"

/** Writes a line in the sign-in log; `user` is absent where no account was recognised. */
export async function recordSignIn(
  at: Change,
  user: UserId | undefined,
  outcome: SignInOutcome,
  from: Origin,
): Promise<void> {
  const id = newId(at.now)
  await accounts(at)
    .insertInto("sign_ins")
    .values({
      id,
      user_id: user ?? null,
      tried_at: instantText(at.now),
      outcome,
      sealed: at.keys.practice.seal(sealedAt(at, signInTable, id), from),
    })
    .execute()
}

/** The last lines of a user, newest first. */
export async function listSignIns(at: Look, user: UserId, atMost: number): Promise<SignInEvent[]> {
  const rows = await accounts(at)
    .selectFrom("sign_ins")
    .select(["id", "tried_at", "outcome", "sealed"])
    .where("user_id", "=", user)
    .orderBy("id", "desc")
    .limit(atMost)
    .execute()
  return rows.map((row) => {
    const from = at.keys.practice.openOr(sealedAt(at, signInTable, row.id), row.sealed, (sign) => ({
      address: sign,
      device: sign,
    }))
    return { at: row.tried_at, outcome: row.outcome, device: from.device, address: from.address }
  })
}
