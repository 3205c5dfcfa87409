import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { approvalAsSeen } from "./as-seen.ts"
import { listWaiting } from "./rows.ts"

/** Whoever can say yes or no is told, whichever right that takes. Erasures have a screen, and so a place, of their own. */
export const approvalsWaiting: WaitingSource = {
  place: "/approvals",
  needs: "signed-in",
  find: async (at) => {
    const since: string[] = []
    for (const asking of await listWaiting(at)) {
      if (asking.kind === "erasure") continue
      const { may } = await approvalAsSeen(at, asking)
      if (may.sayYes || may.sayNo) since.push(asking.at)
    }
    const [first] = since
    if (first === undefined) return []
    const count = since.length
    const text = at.say("approval.waiting", { count })
    return [{ urgency: "answer", text, count, since: Temporal.Instant.from(first) }]
  },
}
