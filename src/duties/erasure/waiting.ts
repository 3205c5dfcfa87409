import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { listForReader } from "#gate/approval/approval.ts"
import { may } from "./permissions.ts"

/** Who approves and may not see what is prepared has nothing to decide by. */
export const erasuresWaiting: WaitingSource = {
  place: "/erasures?show=to-approve",
  needs: [may["erasure.prepare"], may["erasure.approve"]],
  find: async (at) => {
    const found = (await listForReader(at)).filter(({ kind }) => kind === "erasure")
    const [first] = found
    if (first === undefined) return []
    const count = found.length
    return [
      { urgency: "answer", text: at.say("erasure.waiting", { count }), count, since: Temporal.Instant.from(first.at) },
    ]
  },
}
