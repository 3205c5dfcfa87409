import type { Look } from "#ground/kernel/scope.ts"
import type { Waiting, WaitingSource } from "#ground/kernel/waiting.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { standings } from "./bound.ts"
import type { EmergenciesWaiting } from "./contract.ts"
import { may } from "./permissions.ts"
import { countOpen } from "./rows.ts"
import { reviewing } from "./second-person.ts"

/** What waits for whoever reviews: how many are over and since when, how many run, and who has come to the bound. */
export async function waitingNow(at: Look): Promise<EmergenciesWaiting & { readonly since: string | undefined }> {
  const stands = reviewing(at)
  const names = await userNames(at)
  const waiting = { toReview: 0, running: 0 }
  const since: string[] = []
  for (const { user, over, overSince, running } of await countOpen(at)) {
    waiting.running += running
    if (overSince === undefined || typeof (await stands(user)) !== "string") continue
    waiting.toReview += over
    since.push(overSince)
  }
  const stopped = []
  for (const [id, { stop, freeAt }] of await standings(at)) {
    if (stop === undefined || stop === "running" || (await stands(id)) !== "second") continue
    const user = { id, name: names.get(id) ?? at.say("audit.unknown-user") }
    stopped.push({ user, stop, ...(freeAt === undefined ? {} : { freeAt }) })
  }
  return { ...waiting, stopped, since: since.toSorted()[0] }
}

export const emergenciesWaiting: WaitingSource = {
  place: "/emergencies",
  needs: [may["emergency.review"]],
  find: async (at) => {
    const { toReview, running, stopped, since } = await waitingNow(at)
    const found: Waiting[] = stopped.map(({ user: { name } }) => ({
      urgency: "answer",
      text: at.say("emergency.waiting.stopped", { name }),
      count: 1,
    }))
    if (toReview > 0)
      found.push({
        urgency: "answer",
        text: at.say("emergency.waiting.to-review", { count: toReview }),
        count: toReview,
        since: since === undefined ? undefined : Temporal.Instant.from(since),
      })
    if (running > 0)
      found.push({ urgency: "look", text: at.say("emergency.waiting.running", { count: running }), count: running })
    return found
  },
  stands: async (at) => at.say("emergency.stands"),
}
