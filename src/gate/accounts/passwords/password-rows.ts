import type { UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look } from "#ground/kernel/scope.ts"
import { orRefuse } from "#ground/kernel/unreadable.ts"
import { accounts, sealedAt } from "#gate/accounts/own.ts"
import { instantText } from "#ground/kernel/time.ts"
import { type SealedPassword, credentialTable } from "#gate/accounts/tables.ts"

const place = (at: Look, id: UserId) => sealedAt(at, credentialTable, `${id}/password`)

async function findPassword(at: Look, id: UserId): Promise<SealedPassword | undefined> {
  const row = await accounts(at)
    .selectFrom("credentials")
    .select("sealed")
    .where("user_id", "=", id)
    .where("kind", "=", "password")
    .executeTakeFirst()
  return row && at.keys.practice.openOr<SealedPassword>(place(at, id), row.sealed, orRefuse)
}

/** The Argon2id hash of a user's password, if one was set and it still works. */
export async function findPasswordHash(at: Look, id: UserId): Promise<string | undefined> {
  const found = await findPassword(at, id)
  if (found?.givenUntil !== undefined && found.givenUntil <= instantText(at.now)) return undefined
  return found?.hash
}

/** Whether a user's password is still the one that a manager gave. */
export const hasGivenPassword = async (at: Look, id: UserId): Promise<boolean> =>
  (await findPassword(at, id))?.givenUntil !== undefined

/** Whether a user's password was chosen by a link in a mail, and nothing but mail was shown with it since. */
export const isChosenByMail = async (at: Look, id: UserId): Promise<boolean> =>
  (await findPassword(at, id))?.chosenByMail === true

/** Somebody has shown more than that they read a mailbox. */
export async function forgetChosenByMail(at: Change, id: UserId): Promise<void> {
  const found = await findPassword(at, id)
  if (found?.chosenByMail !== true) return
  const { chosenByMail: _gone, ...rest } = found
  await store(at, id, rest)
}

/** Keeps the hash of a password; `givenUntil` for one that a manager gives, `chosenByMail` for one chosen by a link. */
export const storePasswordHash = (
  at: Change,
  id: UserId,
  hash: string,
  { givenUntil, chosenByMail }: { readonly givenUntil?: Temporal.Instant; readonly chosenByMail?: true } = {},
): Promise<void> =>
  store(at, id, {
    hash,
    ...(givenUntil === undefined ? {} : { givenUntil: instantText(givenUntil) }),
    ...(chosenByMail === undefined ? {} : { chosenByMail }),
  })

async function store(at: Change, id: UserId, value: SealedPassword): Promise<void> {
  const sealed = at.keys.practice.seal(place(at, id), value)
  const changed_at = instantText(at.now)
  await accounts(at)
    .insertInto("credentials")
    .values({ user_id: id, kind: "password", changed_at, sealed })
    .onConflict((conflict) => conflict.columns(["user_id", "kind"]).doUpdateSet({ changed_at, sealed }))
    .execute()
}

/** Takes a user's password away: who comes back chooses another. */
export async function deletePassword(at: Change, id: UserId): Promise<void> {
  await accounts(at).deleteFrom("credentials").where("user_id", "=", id).where("kind", "=", "password").execute()
}
