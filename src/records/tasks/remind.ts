import type { Job } from "#ground/kernel/room.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { allUsers } from "#gate/accounts/accounts.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import { teamsOf } from "#gate/teams/teams.ts"
import { type CountedTasks, countTasks } from "./list-rows.ts"
import { listUnreminded } from "./reminder-rows.ts"

type Reminded = Awaited<ReturnType<typeof allUsers>>[number]
type DueTasks = { readonly user: Reminded; readonly counts: CountedTasks }

/** Hours of the day in the practice: a program that was down all morning says nothing in the afternoon. */
const morning = { from: 7, until: 12 }
const settingName = "tasks-reminded-on"

/**
 * Tells everybody in the morning, by mail, how many tasks wait: figures and a link, nothing about anybody. That it was done is
 * kept in the same change as the mails, so that no crash sends them twice.
 */
export const remind: Job = {
  name: "tasks.remind",
  everySeconds: 10 * 60,
  run: async (place) => {
    const due = await place.look(async (at) => ((await isTime(at)) ? listDue(at) : []))
    if (due.length === 0) return
    const log = { event: "tasks.reminded", action: "E", object: "task", count: due.length } as const
    await place.change(log, async (at) => {
      if (!(await isTime(at))) return
      await setSetting(at, settingName, today(at))
      for (const one of due) await tell(at, one)
    })
  },
}

const today = (at: Look): string => dayText(at.now, at.practice.zone)

/** Whether it is morning in the practice, of a day on which nobody was told yet. */
async function isTime(at: Look): Promise<boolean> {
  const { hour } = at.now.toZonedDateTimeISO(at.practice.zone)
  if (hour < morning.from || hour >= morning.until) return false
  return (await getSetting(at, settingName, "")) < today(at)
}

/** Who wants to be told, and has something to do today or should have done it. */
async function listDue(at: Look): Promise<readonly DueTasks[]> {
  const unreminded = await listUnreminded(at)
  const due: DueTasks[] = []
  for (const user of await allUsers(at)) {
    if (user.state !== "active" || unreminded.has(user.id)) continue
    const assignees = { users: [user.id], teams: await teamsOf(at, user.id) }
    const counts = await countTasks(at, { assignees }, today(at))
    if (counts.today + counts.overdue > 0) due.push({ user, counts })
  }
  return due
}

async function tell(at: Change, { user, counts }: DueTasks): Promise<void> {
  const say = at.sayIn(user.language)
  const lines = [
    counts.today === 0 ? [] : [say("mail.tasks.today", { count: counts.today })],
    counts.overdue === 0 ? [] : [say("mail.tasks.overdue", { count: counts.overdue })],
  ].flat()
  await at.post({
    to: user.email,
    subject: say("mail.tasks.subject"),
    text: say("mail.tasks.text", { lines: lines.join("\n"), link: `${at.program.origin}/tasks` }),
  })
}
