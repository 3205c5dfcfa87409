import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import type { oidcEndedTripTable, oidcLinkTable } from "./tables.ts"

type OidcTables = TablesOf<typeof oidcLinkTable | typeof oidcEndedTripTable>

/** Somebody at a provider: a subject is known within its issuer only. */
export type ProviderSubject = { readonly issuer: string; readonly sub: string }

const issuerToken = (at: Look, issuer: string): Uint8Array => at.keys.token("oidc-issuer", issuer)
const subjectToken = (at: Look, { issuer, sub }: ProviderSubject): Uint8Array =>
  at.keys.token("oidc-subject", `${issuer}\u0000${sub}`)

/** The user to whom a subject is linked. */
export async function findLinked(at: Look, subject: ProviderSubject): Promise<UserId | undefined> {
  const row = await tables<OidcTables>(at)
    .selectFrom("oidc_links")
    .select("user_id")
    .where("subject_token", "=", subjectToken(at, subject))
    .executeTakeFirst()
  return row?.user_id
}

/** A user's link at an issuer; `linkedAt` is absent where it was undone. */
export async function findLink(
  at: Look,
  user: UserId,
  issuer: string,
): Promise<{ readonly linkedAt?: string } | undefined> {
  const row = await tables<OidcTables>(at)
    .selectFrom("oidc_links")
    .select(["subject_token", "changed_at"])
    .where("user_id", "=", user)
    .where("issuer_token", "=", issuerToken(at, issuer))
    .executeTakeFirst()
  return row && (row.subject_token === null ? {} : { linkedAt: row.changed_at })
}

export async function storeLink(at: Change, user: UserId, subject: ProviderSubject): Promise<void> {
  const values = { subject_token: subjectToken(at, subject), changed_at: instantText(at.now) }
  await tables<OidcTables>(at)
    .insertInto("oidc_links")
    .values({ user_id: user, issuer_token: issuerToken(at, subject.issuer), ...values })
    .onConflict((conflict) => conflict.columns(["user_id", "issuer_token"]).doUpdateSet(values))
    .execute()
}

/** Undoes every link of a user; false where there was none. */
export async function undoLinks(at: Change, user: UserId): Promise<boolean> {
  const undone = await tables<OidcTables>(at)
    .updateTable("oidc_links")
    .set({ subject_token: null, changed_at: instantText(at.now) })
    .where("user_id", "=", user)
    .where("subject_token", "is not", null)
    .executeTakeFirst()
  return undone.numUpdatedRows > 0n
}

/** Claims the end of a trip; false when it has ended before. Of two at once, one is told so. */
export async function claimEnd(at: Change, stateHash: string, endsAt: string): Promise<boolean> {
  const claimed = await tables<OidcTables>(at)
    .insertInto("oidc_ended_trips")
    .values({ state_hash: stateHash, ends_at: endsAt })
    .onConflict((conflict) => conflict.column("state_hash").doNothing())
    .executeTakeFirst()
  return claimed.numInsertedOrUpdatedRows === 1n
}

/** Whether there are ended trips that no cookie can bring back any more. */
export async function isAnyTripOver(at: Look): Promise<boolean> {
  const row = await tables<OidcTables>(at)
    .selectFrom("oidc_ended_trips")
    .select("ends_at")
    .where("ends_at", "<", instantText(at.now))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function deleteTripsThatAreOver(at: Change): Promise<void> {
  await tables<OidcTables>(at).deleteFrom("oidc_ended_trips").where("ends_at", "<", instantText(at.now)).execute()
}
