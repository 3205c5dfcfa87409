import { newId, type PasskeyId, type UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { accounts, keyed, sealedAt } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import { type AccountTables, type PasskeyContent, passkeyTable } from "#gate/accounts/tables.ts"

export type Passkey = PasskeyContent & {
  readonly id: PasskeyId
  readonly user: UserId
  readonly madeAt: string
  readonly lastUsedAt: string | null
}

const tokenOf = (at: Look, credential: string): Uint8Array => keyed(at, "passkey", credential)

const passkeyOf = (at: Look, row: AccountTables["passkeys"]): Passkey => ({
  id: row.id,
  user: row.user_id,
  madeAt: row.made_at,
  lastUsedAt: row.last_used_at,
  ...at.keys.practice.openOr(sealedAt(at, passkeyTable, row.id), row.sealed, orRefuse),
})

/** False where this practice knows that passkey already. */
export async function insertPasskey(at: Change, user: UserId, content: PasskeyContent): Promise<boolean> {
  const id = newId<PasskeyId>(at.now)
  const made = await accounts(at)
    .insertInto("passkeys")
    .values({
      id,
      user_id: user,
      credential_token: tokenOf(at, content.credential),
      made_at: instantText(at.now),
      last_used_at: null,
      sealed: at.keys.practice.seal(sealedAt(at, passkeyTable, id), content),
    })
    .onConflict((conflict) => conflict.column("credential_token").doNothing())
    .executeTakeFirst()
  return made.numInsertedOrUpdatedRows === 1n
}

/** The passkey that a browser names, if this practice knows it. */
export async function findPasskey(at: Look, credential: string): Promise<Passkey | undefined> {
  const row = await accounts(at)
    .selectFrom("passkeys")
    .selectAll()
    .where("credential_token", "=", tokenOf(at, credential))
    .executeTakeFirst()
  return row && passkeyOf(at, row)
}

/** A user's passkeys, oldest first. */
export async function listPasskeys(at: Look, user: UserId): Promise<readonly Passkey[]> {
  const rows = await accounts(at).selectFrom("passkeys").selectAll().where("user_id", "=", user).orderBy("id").execute()
  return rows.map((row) => passkeyOf(at, row))
}

/** Notes that a passkey was used now, and how often it says it was. */
export async function notePasskeyUsed(at: Change, passkey: Passkey, counter: number): Promise<void> {
  await accounts(at)
    .updateTable("passkeys")
    .set({ last_used_at: instantText(at.now), sealed: sealedAnew(at, passkey, { counter }) })
    .where("id", "=", passkey.id)
    .execute()
}

/** Gives a passkey of this user another name; false where they have no such passkey. */
export async function renamePasskey(at: Change, user: UserId, id: PasskeyId, name: string): Promise<boolean> {
  const passkey = (await listPasskeys(at, user)).find((one) => one.id === id)
  if (passkey === undefined) return false
  await accounts(at)
    .updateTable("passkeys")
    .set({ sealed: sealedAnew(at, passkey, { name }) })
    .where("id", "=", id)
    .execute()
  return true
}

function sealedAnew(at: Change, passkey: Passkey, changed: Partial<PasskeyContent>): Uint8Array {
  const { name, credential, publicKey, counter, transports } = passkey
  const content = { name, credential, publicKey, counter, transports, ...changed } satisfies PasskeyContent
  return at.keys.practice.seal(sealedAt(at, passkeyTable, passkey.id), content)
}

/** False where this user has no such passkey. */
export async function deletePasskey(at: Change, user: UserId, id: PasskeyId): Promise<boolean> {
  const gone = await accounts(at)
    .deleteFrom("passkeys")
    .where("id", "=", id)
    .where("user_id", "=", user)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

/** Takes away all of a user's passkeys. */
export async function deletePasskeysOf(at: Change, user: UserId): Promise<void> {
  await accounts(at).deleteFrom("passkeys").where("user_id", "=", user).execute()
}
