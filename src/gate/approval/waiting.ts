import { actingUser, type Look } from "#ground/kernel/scope.ts"
import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { forReader } from "./as-seen.ts"
import { type ApprovalRecord, listWaiting } from "./rows.ts"

/** What waits for a word of the reader, the first asked first. Who said yes has said what they had to say, though they may still say no. */
export async function listForReader(at: Look): Promise<readonly ApprovalRecord[]> {
  const user = actingUser(at)
  const found: ApprovalRecord[] = []
  for (const asking of await listWaiting(at)) {
    if (asking.answers.some(({ by }) => by === user)) continue
    const { may } = await forReader(at, asking)
    if (may.sayYes || may.sayNo) found.push(asking)
  }
  return found
}

/** Whoever can say yes or no is told, whichever right that takes. Erasures have a screen, and so a place, of their own. */
export const approvalsWaiting: WaitingSource = {
  place: "/approvals",
  needs: "signed-in",
  find: async (at) => {
    const found = (await listForReader(at)).filter(({ kind }) => kind !== "erasure")
    const [first] = found
    if (first === undefined) return []
    const count = found.length
    const text = at.say("approval.waiting", { count })
    return [{ urgency: "answer", text, count, since: Temporal.Instant.from(first.at) }]
  },
}
