import type { Look } from "#ground/kernel/scope.ts"
import type { Waiting, WaitingSource } from "#ground/kernel/waiting.ts"
import { listUsers } from "#gate/accounts/accounts.ts"
import { dormantSettings, isDormant, lastUse } from "./dormancy.ts"
import { mayBeSecond } from "./described.ts"
import { listEmailChanges } from "./email-change-rows.ts"
import { may } from "./permissions.ts"

export const usersWaiting: WaitingSource = {
  place: "/users",
  needs: [may["users.see"], may["users.manage"]],
  find: async (at) => {
    const accounts = await listUsers(at)
    const shut = accounts.filter(({ state }) => state === "shut").length
    const dormancy = await dormantSettings(at)
    const dormant = accounts.filter((account) => isDormant(at, account, dormancy))
    const emails = await emailsToApprove(at)
    const found: readonly Waiting[] = [
      { urgency: "answer", text: at.say("users.waiting.shut", { count: shut }), count: shut },
      {
        urgency: "answer",
        text: at.say("users.waiting.email", { count: emails.length }),
        count: emails.length,
        since: first(emails),
      },
      {
        urgency: "look",
        text: at.say("users.waiting.dormant", { count: dormant.length, days: dormancy.days }),
        count: dormant.length,
        since: first(dormant.map(lastUse)),
      },
    ]
    return found.filter(({ count }) => count > 0)
  },
  stands: async (at) => {
    const count = (await listUsers(at)).filter(({ state }) => state !== "ended").length
    return at.say("users.stands", { count })
  },
}

/** When each changed address was asked for that waits for this reader's yes. */
async function emailsToApprove(at: Look): Promise<readonly string[]> {
  const asked: string[] = []
  for (const change of await listEmailChanges(at)) if (await mayBeSecond(at, change)) asked.push(change.askedAt)
  return asked
}

function first(moments: readonly string[]): Temporal.Instant | undefined {
  const [earliest] = moments.toSorted()
  return earliest === undefined ? undefined : Temporal.Instant.from(earliest)
}
