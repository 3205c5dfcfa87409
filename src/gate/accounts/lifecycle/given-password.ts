import { randomInt } from "node:crypto"
import { hashPassword } from "#ground/crypto/password.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { deleteInvitationsOf } from "./invitation-rows.ts"
import { storePasswordHash } from "#gate/accounts/passwords/password-rows.ts"
import { namesChanged } from "#gate/accounts/users/user-names.ts"
import { setUserState } from "#gate/accounts/users/user-rows.ts"

// Signs that are not taken for one another when they are read out or written down.
const signs = "abcdefghjkmnpqrstuvwxyz23456789"

/** A password that the program makes: four groups of four signs, 79 bits. */
export const makePassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join("")).join("-")

/** A new password and its hash. Takes long: make it before the change that sets it. */
export async function preparePassword(): Promise<{ readonly password: string; readonly hash: string }> {
  const password = makePassword()
  return { password, hash: await hashPassword(password) }
}

/**
 * Gives whoever was invited a password to come in with once (OWASP ASVS v5.0.0-6.4.1: random, short-lived): nothing opens
 * with it but the change of that password. The link of the invitation no longer works. Gives until when it can be used.
 */
export async function givePassword(at: Change, id: UserId, hash: string): Promise<Temporal.Instant> {
  const until = at.now.add({ hours: at.audience.limits.givenPasswordDays * 24 })
  await deleteInvitationsOf(at, id)
  await storePasswordHash(at, id, hash, { givenUntil: until })
  await setUserState(at, id, "active")
  namesChanged(at)
  return until
}
