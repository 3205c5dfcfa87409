import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { UserRecord } from "#gate/accounts/accounts.ts"
import { getSetting } from "#gate/settings/settings.ts"
import type { User } from "./contract.ts"

/** After how many days without a sign-in an account is given notice, and how many days after that it is closed. */
export type Dormancy = { readonly days: number; readonly noticeDays: number }

export const dormancySetting = "dormant-accounts"

export const dormantSettings = (at: Look): Promise<Dormancy> =>
  getSetting<Dormancy>(at, dormancySetting, { days: 90, noticeDays: 14 })

/** When an account was last used; one that nobody has used yet counts from when it was made. */
export const lastUse = ({ signedInAt, createdAt }: UserRecord): string => signedInAt ?? createdAt

/** Whether nobody has used an account for so long that it is given notice. */
export const isDormant = (at: Look, account: UserRecord, { days }: Dormancy): boolean =>
  account.state === "active" &&
  Temporal.Instant.compare(Temporal.Instant.from(lastUse(account)).add({ hours: 24 * days }), at.now) <= 0

/** When the time of a notice is over. */
export const noticeEnds = (noticedAt: string, { noticeDays }: Dormancy): Temporal.Instant =>
  Temporal.Instant.from(noticedAt).add({ hours: 24 * noticeDays })

/** Since when an account is dormant, and when it closes, if it does. */
export function dormancyOf(at: Look, account: UserRecord, dormancy: Dormancy): User["dormant"] {
  if (!isDormant(at, account, dormancy)) return undefined
  const since = lastUse(account)
  if (account.noticedAt === undefined) return { since }
  return { since, closesOn: dayText(noticeEnds(account.noticedAt, dormancy), at.practice.zone) }
}
