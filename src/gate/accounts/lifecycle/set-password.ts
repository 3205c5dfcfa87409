import { hashPassword } from "#ground/crypto/password.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { deletePendingOf } from "#gate/accounts/steps/pending-rows.ts"
import { endSessions } from "#gate/accounts/sessions/sessions.ts"
import type { PasswordOwner } from "#gate/accounts/passwords/guessable.ts"
import { requireStrength } from "#gate/accounts/passwords/strength.ts"
import { storePasswordHash } from "#gate/accounts/passwords/password-rows.ts"
import type { UserRecord } from "#gate/accounts/users/user-rows.ts"

export const ownerOf = (
  { practice, audience }: Pick<SignInPractice, "practice" | "audience">,
  { name, email }: { readonly name: string; readonly email: string },
): PasswordOwner => ({
  name,
  email,
  practiceName: practice.name,
  slug: practice.slug,
  least: audience.limits.passwordLeast,
})

/** The hash of a new password, which is refused when it is easy to guess. Takes long: call it outside a change. */
export async function hashNewPassword(
  place: Pick<SignInPractice, "practice" | "audience">,
  user: { readonly name: string; readonly email: string },
  password: string,
): Promise<string> {
  await requireStrength(password, ownerOf(place, user))
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
