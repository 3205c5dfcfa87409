import type { Origin } from "#ground/kernel/actor.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { tellPasswordChanged, tellPasswordLink } from "#gate/accounts/sign-in-log/answers.ts"
import { normaliseEmail } from "#gate/accounts/users/email.ts"
import { knownDevice } from "#gate/accounts/steps/device-token.ts"
import { admitTry, counted, countedPlace } from "#gate/accounts/attempts/limit-rows.ts"
import { deletePasswordLink, findPasswordLink, insertPasswordLink } from "./link-rows.ts"
import { hashNewPassword, setPassword } from "./set-password.ts"
import type { SignInPractice } from "#gate/accounts/place.ts"
import { sessionsChanged } from "#gate/accounts/sessions/sessions.ts"
import { findUser, findUserByEmail, type UserRecord } from "#gate/accounts/users/user-rows.ts"

/**
 * Sends a link to choose a new password by to whoever has an account with this address. Tells nothing: neither whether there
 * is one, nor that so many were asked for that none is sent. `origin` is the site's public address.
 */
export async function askNewPassword(
  place: SignInPractice,
  email: string,
  { from, devices = [] }: { readonly from: Origin; readonly devices?: readonly string[] },
  origin: string,
): Promise<void> {
  const user = await place.look((at) => findUserByEmail(at, email))
  await place.change(log("forgotten", user?.id), async (at) => {
    // Who asks from a browser in which this user was in before is not held up by strangers who ask for them.
    const device = user && knownDevice(at, devices, user.id)
    const tries =
      device === undefined
        ? [counted(at, "link", normaliseEmail(email)), countedPlace(at, "linkAddress", from)]
        : [counted(at, "link", `device ${device}`)]
    const { taken } = await admitTry(at, tries)
    if (!taken || user?.state !== "active") return
    await tellPasswordLink(
      at,
      user,
      `${origin}/wachtwoord#${at.practice.slug}.${await insertPasswordLink(at, user.id)}`,
    )
  })
}

const log = (did: "forgotten" | "renewed", id: UserId | undefined) =>
  ({ event: `accounts.password-${did}`, action: did === "renewed" ? "U" : "E", object: "account", thing: id }) as const

/** Whose new password a link is for and until when; nothing where it was used, replaced or is over, or the account is closed. */
export async function findLinked(
  at: Look,
  token: string,
): Promise<{ readonly user: UserRecord; readonly endsAt: string } | undefined> {
  const link = await findPasswordLink(at, token)
  const user = link && (await findUser(at, link.user))
  return link === undefined || user?.state !== "active" ? undefined : { user, endsAt: link.endsAt }
}

/**
 * Sets a new password by a link. Every session ends, and signing in takes both steps: the link is none of them, and the next
 * second step is no mail either.
 */
export async function setNewPassword(
  place: SignInPractice,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<void> {
  const linked = await place.look((at) => findLinked(at, token))
  if (linked === undefined) throw refuse("accounts.password-link.not-found")
  const { user } = linked
  const hash = await hashNewPassword(place, user, password)
  await place.change(log("renewed", user.id), async (at) => {
    const isOpen = (await findLinked(at, token)) !== undefined && (await deletePasswordLink(at, token))
    if (!isOpen) throw refuse("accounts.password-link.not-found")
    await setPassword(at, user, hash, { chosenByMail: true })
    sessionsChanged(at)
    await tellPasswordChanged(at, user)
  })
}
