import type { GroupId, UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { Language } from "#ground/words/words.ts"
import { addToGroups } from "#gate/access/access.ts"
import { insertInvitation } from "./invitation-rows.ts"
import { sessionsChanged } from "#gate/accounts/sessions/sessions.ts"
import { findUserByEmail, getUser, insertUser, type UserRecord } from "#gate/accounts/users/user-rows.ts"
import { namesChanged } from "#gate/accounts/users/user-names.ts"

export type NewUser = {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly groups: readonly GroupId[]
}

/** Makes an account that nobody can sign in to yet: it has no password. */
export async function addUser(at: Change, { groups, ...profile }: NewUser): Promise<UserId> {
  if ((await findUserByEmail(at, profile.email)) !== undefined) throw refuse("accounts.email-taken")
  const id = await insertUser(at, { ...profile, email: profile.email.trim() })
  await addToGroups(at, id, groups)
  namesChanged(at)
  sessionsChanged(at)
  return id
}

/**
 * Invites a colleague by mail. Whoever was invited before and has not answered gets a new link, and the one before no longer
 * works. `origin` is the site's public address.
 */
export async function invite(
  at: Change,
  invited: NewUser,
  origin: string,
): Promise<{ readonly user: UserId; readonly link: string }> {
  const known = await findUserByEmail(at, invited.email)
  if (known !== undefined && known.state !== "invited") throw refuse("accounts.email-taken")
  const user = known?.id ?? (await addUser(at, invited))
  return { user, link: await sendInvitation(at, await getUser(at, user), origin) }
}

/** Sends somebody who was invited a link to choose a password by; one from before no longer works. Gives the link. */
export async function sendInvitation(at: Change, user: UserRecord, origin: string): Promise<string> {
  const { token, endsAt } = await insertInvitation(at, user.id)
  const link = `${origin}/uitnodiging#${at.practice.slug}.${token}`
  const values = {
    name: user.name,
    practice: at.practice.name,
    short: at.practice.slug,
    link,
    until: momentText(endsAt, at.practice.zone, user.language),
  }
  const say = at.sayIn(user.language)
  const { subject, text } = at.audience.mails.invitation
  await at.post({ to: user.email, subject: say(subject, values), text: say(text, values) })
  return link
}

/** `29 november 2026 om 10:00`, in the practice's time zone. */
const momentText = (moment: Temporal.Instant, zone: string, language: Language): string =>
  moment
    .toZonedDateTimeISO(zone)
    .toLocaleString(language === "nl" ? "nl-NL" : "en-GB", { dateStyle: "long", timeStyle: "short" })
