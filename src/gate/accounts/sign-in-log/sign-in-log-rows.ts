import { accounts, sealedAt } from "#gate/accounts/own.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { type Look } from "#ground/kernel/scope.ts"
import type { SignInEvent } from "#gate/accounts/contract.ts"
import { type SignInOutcome, signInTable } from "#gate/accounts/tables.ts"

/** Which tries of the whole practice; moments are text, `before` is not among them. */
type LogFilter = {
  readonly user?: UserId | undefined
  readonly account?: "known" | "unknown" | undefined
  readonly outcome?: SignInOutcome | undefined
  readonly since?: string
  readonly before?: string
  readonly page: number
  readonly size: number
}

type LoggedTry = SignInEvent & { readonly user: UserId | undefined }

/** A page of the sign-in log of everybody, the last first. */
export async function pageOfSignIns(
  at: Look,
  which: LogFilter,
): Promise<{ readonly total: number; readonly tries: readonly LoggedTry[] }> {
  let found = accounts(at).selectFrom("sign_ins")
  if (which.user !== undefined) found = found.where("user_id", "=", which.user)
  if (which.account === "known") found = found.where("user_id", "is not", null)
  if (which.account === "unknown") found = found.where("user_id", "is", null)
  if (which.outcome !== undefined) found = found.where("outcome", "=", which.outcome)
  if (which.since !== undefined) found = found.where("tried_at", ">=", which.since)
  if (which.before !== undefined) found = found.where("tried_at", "<", which.before)
  const { total } = await found
    .select((row) => row.fn.countAll<number | bigint | string>().as("total"))
    .executeTakeFirstOrThrow()
  const rows = await found
    .selectAll()
    .orderBy("tried_at", "desc")
    .orderBy("id", "desc")
    .limit(which.size)
    .offset((which.page - 1) * which.size)
    .execute()
  const tries = rows.map((row) => {
    const from = at.keys.practice.openOr(sealedAt(at, signInTable, row.id), row.sealed, (sign) => ({
      address: sign,
      device: sign,
    }))
    return {
      at: row.tried_at,
      outcome: row.outcome,
      device: from.device,
      address: from.address,
      user: row.user_id ?? undefined,
    }
  })
  return { total: Number(total), tries }
}
