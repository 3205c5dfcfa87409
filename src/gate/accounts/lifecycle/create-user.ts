import type { UserId } from "#ground/kernel/ids.ts"
import { addUser, type NewUser } from "./invite.ts"
import { hashNewPassword, setPassword } from "./set-password.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { setUserState } from "#gate/accounts/users/user-rows.ts"

/** For the demo only: an account with a password from the start. The password is judged like any other. */
export async function createUserWithPassword(
  place: SignInPractice,
  { password, ...user }: NewUser & { readonly password: string },
): Promise<UserId> {
  const hash = await hashNewPassword(place, user, password)
  return place.change({ event: "accounts.added", action: "C", object: "account" }, async (at) => {
    const id = await addUser(at, user)
    await setUserState(at, id, "active")
    await setPassword(at, { id }, hash)
    return id
  })
}
