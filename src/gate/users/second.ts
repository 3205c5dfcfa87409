import type { UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { getAccount } from "./account.ts"
import { holdsAllOf } from "./email-change.ts"
import type { StoredEmailChange } from "./email-change-rows.ts"
import { listEvents } from "./rows.ts"

const lookBackDays = 30

/** Why somebody cannot be the second person for a changed address; nothing where they can. */
export async function whyNotSecond(at: Look, found: StoredEmailChange, second: UserId) {
  if (second === found.by) return "users.second-own"
  if (second === found.user) return "users.second-owner"
  if (!(await holdsAllOf(at, second, found.user))) return "users.second-less"
  const account = await getAccount(at, second)
  const since = instantText(at.now.subtract({ hours: 24 * lookBackDays }))
  const made = (await listEvents(at, second)).some((event) => event.by === found.by && event.at >= since)
  // Whom the asker let in, or changed, is not somebody else.
  return made || account.createdAt > found.askedAt ? "users.second-made" : undefined
}
