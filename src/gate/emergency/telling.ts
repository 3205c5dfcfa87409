import type { UserId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { TextKey } from "#ground/words/words.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { listUsers } from "#gate/accounts/accounts.ts"
import { may } from "./permissions.ts"

type EmergencyMailKeys = { readonly subject: TextKey; readonly text: TextKey }

/** Tells those who review that somebody took emergency access: who, never to whom. */
export const tellReviewers = (at: Change, user: UserId): Promise<void> =>
  tell(at, user, { subject: "mail.emergency.subject", text: "mail.emergency.text" })

/** Tells those who review that somebody looked for people who were not found, until they could no more. */
export const tellOfMisses = (at: Change, user: UserId): Promise<void> =>
  tell(at, user, { subject: "mail.emergency-missed.subject", text: "mail.emergency-missed.text" })

async function tell(at: Change, user: UserId, { subject, text }: EmergencyMailKeys): Promise<void> {
  const users = await listUsers(at)
  const name = users.find(({ id }) => id === user)?.name ?? at.say("audit.unknown-user")
  for (const reviewer of users) {
    if (reviewer.state !== "active" || reviewer.id === user) continue
    if (!(await permissionsOf(at, await groupsOf(at, reviewer.id))).has(may["emergency.review"].name)) continue
    const values = { name: reviewer.name, colleague: name, practice: at.practice.name }
    const say = at.sayIn(reviewer.language)
    await at.post({ to: reviewer.email, subject: say(subject, values), text: say(text, values) })
  }
}
