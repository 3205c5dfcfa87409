import { type UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { deleteInvitation, findInvitation } from "./invitation-rows.ts"
import { hashNewPassword, setPassword } from "./set-password.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { sessionsChanged } from "#gate/accounts/sessions/sessions.ts"
import { namesChanged } from "#gate/accounts/users/user-names.ts"
import { getUser, setUserState, type UserRecord } from "#gate/accounts/users/user-rows.ts"

/** Who an invitation is for and until when; nothing where it was used, replaced or is over, or the account is closed. */
export async function findInvited(
  at: Look,
  token: string,
): Promise<{ readonly user: UserRecord; readonly endsAt: string } | undefined> {
  const invitation = await findInvitation(at, token)
  const user = invitation && (await getUser(at, invitation.user))
  return invitation === undefined || user === undefined || user.state === "ended"
    ? undefined
    : { user, endsAt: invitation.endsAt }
}

/** Sets the first password and makes the account active. Signing in comes after, with both steps. Gives the address that it goes by. */
export async function acceptInvitation(
  place: SignInPractice,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<{ readonly email: string }> {
  const invited = await place.look((at) => findInvited(at, token))
  if (invited === undefined) throw refuse("accounts.invitation.not-found")
  const { user } = invited
  const hash = await hashNewPassword(place, user, password)
  await place.change(log(user.id), async (at) => {
    if (!(await deleteInvitation(at, token))) throw refuse("accounts.invitation.not-found")
    await setUserState(at, user.id, "active")
    await setPassword(at, user, hash)
    namesChanged(at)
    sessionsChanged(at)
  })
  return { email: user.email }
}

const log = (id: UserId) =>
  ({ event: "accounts.invitation-accepted", action: "U", object: "account", thing: id }) as const
