import { actingUser } from "#ground/kernel/scope.ts"
import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { unseenNotices } from "#duties/retention/due/notice-rows.ts"
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
}
