import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { dayLabel } from "#ground/paper/moments.ts"
import { mayWithGroups } from "#gate/groups/groups.ts"
import { dueOf } from "./due.ts"

export const reviewWaiting: WaitingSource = {
  place: "/settings/review",
  needs: [mayWithGroups["groups.read"], mayWithGroups["groups.manage"]],
  find: async (at) => {
    const { dueOn, overdue } = await dueOf(at)
    if (!overdue) return []
    const since = Temporal.PlainDate.from(dueOn).toZonedDateTime(at.practice.zone).toInstant()
    return [{ urgency: "look", text: at.say("review.waiting.overdue"), count: 1, since }]
  },
  stands: async (at) => {
    const { dueOn } = await dueOf(at)
    return at.say("review.stands.next", { day: dayLabel(dueOn, { language: at.language, zone: at.practice.zone }) })
  },
}
