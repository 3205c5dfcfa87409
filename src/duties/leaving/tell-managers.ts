import type { Change } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { usersWith } from "#gate/accounts/accounts.ts"
import { mayWithUsers } from "#gate/users/users.ts"

/** Tells those who manage the practice's users that everything is handed out: it never happens unseen. */
export async function tellManagers(at: Change): Promise<void> {
  for (const { email, language } of await usersWith(at, [mayWithUsers["users.manage"]])) {
    const values = { practice: at.practice.name, day: dayText(at.now, at.practice.zone) }
    const say = at.sayIn(language)
    await at.post({
      to: email,
      subject: say("leaving.mail.subject", values),
      text: say("leaving.mail.text", values),
    })
  }
}
