import type { UserId } from "#ground/kernel/ids.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import type { Language, TextKey } from "#ground/words/words.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { listUsers, type UserRecord } from "#gate/accounts/accounts.ts"
import { may } from "./permissions.ts"

type MailSubject =
  | "email-new"
  | "email-old"
  | "email-old-own"
  | "email-second"
  | "email-undone"
  | "email-undone-shut"
  | "given-password"
  | "identity-checked"
  | "dormant"
  | "dormant-manager"
type MailValues = Readonly<Record<string, string | number>>

/** Sends a mail of this room to somebody, in their language. */
export async function tell(
  at: Change,
  to: { readonly name: string; readonly email: string; readonly language: Language },
  about: MailSubject,
  values: MailValues = {},
): Promise<void> {
  const all = { name: to.name, practice: at.practice.name, ...values }
  const subject: TextKey = `mail.users.${about}.subject`
  const text: TextKey = `mail.users.${about}.text`
  const say = at.sayIn(to.language)
  await at.post({ to: to.email, subject: say(subject, all), text: say(text, all) })
}

/** Everybody who manages the users of the practice and can sign in, except `but`. */
export async function listManagers(at: Look, but: UserId): Promise<readonly UserRecord[]> {
  const managers: UserRecord[] = []
  for (const user of await listUsers(at)) {
    if (user.state !== "active" || user.id === but) continue
    const held = await permissionsOf(at, await groupsOf(at, user.id))
    if (held.has(may["users.manage"].name)) managers.push(user)
  }
  return managers
}
