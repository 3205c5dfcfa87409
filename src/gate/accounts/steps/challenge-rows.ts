import { type Change } from "#ground/kernel/scope.ts"
import { accounts } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { ChallengePurpose } from "#gate/accounts/tables.ts"
import { hashToken, newToken } from "#gate/accounts/token.ts"

/** For what a challenge counts, and for whose: the hash of a sign-in's token, or a session. */
export type Binding = { readonly purpose: ChallengePurpose; readonly boundTo: string }

/** Makes a challenge; one before it for the same no longer counts. */
export async function makeChallenge(at: Change, { purpose, boundTo }: Binding): Promise<string> {
  const challenge = newToken()
  const values = {
    hash: hashToken(at, "passkey-challenge", challenge),
    ends_at: instantText(at.now.add({ minutes: at.audience.limits.challengeMinutes })),
  }
  await accounts(at)
    .insertInto("passkey_challenges")
    .values({ bound_to: boundTo, purpose, ...values })
    .onConflict((conflict) => conflict.columns(["bound_to", "purpose"]).doUpdateSet(values))
    .execute()
  return challenge
}

/** Takes the challenge away, so that it is answered once; gives how to know it by, if there was one and it is not over. */
export async function takeChallenge(
  at: Change,
  { purpose, boundTo }: Binding,
): Promise<((challenge: string) => boolean) | undefined> {
  const row = await accounts(at)
    .deleteFrom("passkey_challenges")
    .where("bound_to", "=", boundTo)
    .where("purpose", "=", purpose)
    .returning(["hash", "ends_at"])
    .executeTakeFirst()
  if (row === undefined || row.ends_at <= instantText(at.now)) return undefined
  return (challenge) => hashToken(at, "passkey-challenge", challenge) === row.hash
}
