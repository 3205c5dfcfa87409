import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { may } from "./permissions.ts"
import { listToApprove } from "./to-approve.ts"

/** Who approves and may not see what is prepared has nothing to decide by. */
export const erasuresWaiting: WaitingSource = {
  place: "/erasures?show=to-approve",
  needs: [may["erasure.prepare"], may["erasure.approve"]],
  find: async (at) => {
    const waiting = await listToApprove(at)
    const count = waiting.length
    if (count === 0) return []
    const [first] = waiting.map(({ madeAt, content: { asked } }) => asked?.at ?? madeAt).toSorted()
    const since = first === undefined ? undefined : Temporal.Instant.from(first)
    return [{ urgency: "answer", text: at.say("erasure.waiting", { count }), count, since }]
  },
}
