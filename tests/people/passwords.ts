import { type GuessCost, hashPassword, quick } from "#ground/crypto/password.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { addUser, type SignInPractice } from "#gate/accounts/accounts.ts"
import { setPassword } from "#gate/accounts/lifecycle/set-password.ts"
import { setUserState } from "#gate/accounts/users/user-rows.ts"

type NewAccount = Parameters<typeof addUser>[1] & { readonly password: string }

/** An account with a password from the start. It is hashed but little, unless told: nobody guesses at it, and hashing takes long. */
export async function addAccount(
  place: SignInPractice,
  { password, ...user }: NewAccount,
  cost: GuessCost = quick,
): Promise<UserId> {
  const hash = await hashPassword(password, cost)
  return place.change({ event: "accounts.added", action: "C", object: "account" }, async (at) => {
    const id = await addUser(at, user)
    await setUserState(at, id, "active")
    await setPassword(at, { id }, hash)
    return id
  })
}
