import { actingUser } from "#ground/kernel/scope.ts"
import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { unseenNotices } from "#duties/retention/due/notice-rows.ts"
import { listAll } from "#duties/retention/policies/policy-rows.ts"
import { may } from "#duties/retention/permissions.ts"

export const noticesWaiting: WaitingSource = {
  place: "/retention",
  needs: [may["retention.read"], may["retention.manage"]],
  find: async (at) => {
    const { count, since } = await unseenNotices(at, actingUser(at))
    if (since === undefined) return []
    const moment = Temporal.PlainDate.from(since).toZonedDateTime(at.practice.zone).toInstant()
    return [{ urgency: "look", text: at.say("retention.waiting", { count }), count, since: moment }]
  },
  stands: async (at) => {
    const count = (await listAll(at)).filter(({ inUse }) => inUse).length
    return at.say(count === 0 ? "retention.stands.none" : "retention.stands", { count })
  },
}
