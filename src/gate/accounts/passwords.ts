import { hashPassword } from "#ground/crypto/password.ts"
import type { PracticeRef, Change } from "#ground/kernel/scope.ts"
import { deletePendingOf } from "./pending-rows.ts"
import { endSessions } from "./sessions.ts"
import type { PasswordOwner } from "./guessable.ts"
import { requireStrength } from "./strength.ts"
import { storePasswordHash } from "./password-rows.ts"
import type { UserRecord } from "./user-rows.ts"

export const ownerOf = (
  practice: PracticeRef,
  { name, email }: { readonly name: string; readonly email: string },
): PasswordOwner => ({
  name,
  email,
  practiceName: practice.name,
  slug: practice.slug,
})

/** The hash of a new password, which is refused when it is easy to guess. Takes long: call it outside a change. */
export async function hashNewPassword(
  practice: PracticeRef,
  user: { readonly name: string; readonly email: string },
  password: string,
): Promise<string> {
  await requireStrength(password, ownerOf(practice, user))
  return hashPassword(password)
}

/** Sets a user's password. Every session and every sign-in under way ends with the one before. */
export async function setPassword(
  at: Change,
  user: Pick<UserRecord, "id">,
  hash: string,
  by: { readonly chosenByMail?: true } = {},
): Promise<void> {
  await storePasswordHash(at, user.id, hash, by)
  await deletePendingOf(at, user.id)
  await endSessions(at, user.id, "ended")
}
