import { look } from "#ground/kernel/operation.ts"
import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { mayWithGroups } from "#gate/groups/groups.ts"
import { mailsDelayed } from "#gate/outbox/outbox.ts"
import { getFaults as act } from "./contract.ts"
import { counted } from "./counted.ts"

export const getFaults = look(act, {
  needs: mayWithGroups["groups.manage"],
  logs: {
    nothing: "names of tables, how much in them is not as it was written or cannot be read, and how much mail waits",
  },
  run: async (at) => ({
    notProven: counted(at.proofs.troubles),
    unreadable: counted(at.proofs.unreadable),
    mail: await mailsDelayed(at),
  }),
})

export const faultsWaiting: WaitingSource = {
  place: "/faults",
  needs: [mayWithGroups["groups.manage"]],
  find: async (at) => {
    const { troubles, unreadable } = at.proofs
    const { count, since } = await mailsDelayed(at)
    const said = [
      { urgency: "harm", key: "not-proven", count: troubles.length },
      { urgency: "harm", key: "unreadable", count: unreadable.length },
      { urgency: "know", key: "mail", count, since: since === undefined ? undefined : Temporal.Instant.from(since) },
    ] as const
    return said
      .filter(({ count: found }) => found > 0)
      .map(({ key, ...item }) => ({ ...item, text: at.say(`review.waiting.${key}`, { count: item.count }) }))
  },
  stands: async (at) => at.say("review.stands.no-faults"),
}
