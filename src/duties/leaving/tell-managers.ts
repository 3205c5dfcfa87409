import type { Change } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { say } from "#ground/words/words.ts"
import { groupsOf, permissionsOf } from "#gate/access/access.ts"
import { listUsers } from "#gate/accounts/accounts.ts"
import { mayWithUsers } from "#gate/users/users.ts"

/** Tells those who manage the practice's users that everything is handed out: it never happens unseen. */
export async function tellManagers(at: Change): Promise<void> {
  for (const { id, state, email, language } of await listUsers(at)) {
    if (state !== "active") continue
    if (!(await permissionsOf(at, await groupsOf(at, id))).has(mayWithUsers["users.manage"].name)) continue
    const values = { practice: at.practice.name, day: dayText(at.now, at.practice.zone) }
    await at.post({
      to: email,
      subject: say(language, "leaving.mail.subject", values),
      text: say(language, "leaving.mail.text", values),
    })
  }
}
