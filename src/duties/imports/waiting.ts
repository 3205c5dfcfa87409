import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { may } from "./permissions.ts"
import { countTried } from "./rows.ts"

export const importsWaiting: WaitingSource = {
  place: "/imports",
  needs: [may["intake.run"]],
  find: async (at) => {
    const { count, since } = await countTried(at)
    if (since === undefined) return []
    return [{ urgency: "know", text: at.say("imports.waiting", { count }), count, since: Temporal.Instant.from(since) }]
  },
}
