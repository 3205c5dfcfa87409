import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { WaitingSource } from "#ground/kernel/waiting.ts"
import { dayLabel } from "#ground/paper/moments.ts"
import { may } from "./permissions.ts"
import { lastBackup } from "./rows.ts"
import { stateNow } from "./state-now.ts"

export const backupsWaiting: WaitingSource = {
  place: "/backups",
  needs: [may["archive.read"]],
  find: async (at) => {
    const { owed } = await stateNow(at)
    return owed.map(({ duty, since, isUrgent }) => ({
      // A practice without any backup loses everything with its disk, from its first day.
      urgency: isUrgent || duty === "no-backup" ? "harm" : "look",
      text: at.say(`backups.waiting.${duty}`),
      count: 1,
      since: since === undefined ? undefined : Temporal.Instant.from(since),
    }))
  },
  stands: async (at) => {
    const last = await lastBackup(at)
    return last && at.say("backups.stands", { day: nearDay(at, Temporal.Instant.from(last.at)) })
  },
}

/** A day as people say it: today, yesterday, or its date. */
function nearDay(at: Look, moment: Temporal.Instant): string {
  const { zone } = at.practice
  const [day, today] = [dayText(moment, zone), dayText(at.now, zone)]
  const yesterday = Temporal.PlainDate.from(today).subtract({ days: 1 }).toString()
  if (day === today) return at.say("backups.today")
  return day === yesterday ? at.say("backups.yesterday") : dayLabel(day, { language: at.language, zone })
}
