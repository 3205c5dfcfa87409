import { type Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { TextKey } from "#ground/words/words.ts"
import type { AccountMail, MailWords } from "#gate/accounts/audience.ts"
import type { Admission, AccountLock } from "#gate/accounts/attempts/limit-rows.ts"
import type { UserRecord } from "#gate/accounts/users/user-rows.ts"

/** What is said of a wait; `count` is what the sentence counts. */
export const inMinutes = (
  seconds: number,
): { readonly seconds: number; readonly minutes: number; readonly count: number } => {
  const minutes = Math.ceil(seconds / 60)
  return { seconds, minutes, count: minutes }
}

/** The no to whoever tries too soon; the same for an account that is not there. */
export const tooSoon = ({ locked, seconds }: { readonly locked: boolean; readonly seconds: number }): Refusal =>
  locked ? refuse("accounts.locked", inMinutes(seconds)) : refuse("accounts.wait", { seconds, count: seconds })

export const outcomeOfBlocked = (admission: Extract<Admission, { taken: false }>): "locked" | "slowed" =>
  admission.locked ? "locked" : "slowed"

/** Tells a user something about their account by mail: in the words of their audience, or in those of a room that has its own to tell. */
export async function tellUser(
  at: Change,
  user: UserRecord,
  mail: AccountMail | MailWords,
  values: Readonly<Record<string, string | number>> = {},
): Promise<void> {
  const { subject, text } = typeof mail === "string" ? at.audience.mails[mail] : mail
  const all = { name: user.name, practice: at.practice.name, ...values }
  const say = at.sayIn(user.language)
  await at.post({ to: user.email, subject: say(subject, all), text: say(text, all) })
}

/** Tells a user by mail that nobody can sign in with their address for a while, where not, and why. */
export const tellLocked = (at: Change, user: UserRecord, { rule, wrong, minutes }: AccountLock): Promise<void> =>
  tellUser(at, user, "locked", { count: wrong, minutes, where: at.sayIn(user.language)(where[rule]) })

const where = {
  account: "mail.locked.where.account",
  device: "mail.locked.where.device",
  code: "mail.locked.where.everywhere",
  link: "mail.locked.where.everywhere",
} as const satisfies Record<AccountLock["rule"], TextKey>

/** Sends a user a link to choose a new password by. */
export const tellPasswordLink = (at: Change, user: UserRecord, link: string): Promise<void> =>
  tellUser(at, user, "password-link", { link, minutes: at.audience.limits.passwordLinkMinutes })

/** Tells a user by mail that their password was changed. */
export const tellPasswordChanged = (at: Change, user: UserRecord): Promise<void> =>
  tellUser(at, user, "password-changed")

/** What may happen to the second steps of a user; `mail.steps-changed.<this>` says it. */
export type StepsChange = "totp-set-up" | "totp-removed" | "passkey-set-up" | "passkey-removed" | "recovery-codes-made"

/** Tells a user by mail what changed in their second steps. */
export const tellStepsChanged = (at: Change, user: UserRecord, what: StepsChange): Promise<void> =>
  tellUser(at, user, "steps-changed", { what: at.sayIn(user.language)(`mail.steps-changed.${what}`) })

/** Tells a user by mail that one of their recovery codes was used, and how many are left. */
export const tellRecoveryCodeUsed = (at: Change, user: UserRecord, left: number): Promise<void> =>
  tellUser(at, user, "recovery-code-used", { count: left })
