import type { Job } from "#ground/kernel/room.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import { dueOf } from "./due.ts"
import { listManagers, type Manager } from "./managers.ts"

const settingName = "attestation-reminded-on"
const daysBetween = 7

/**
 * Tells those who manage groups, at most once a week, that it is time to look again at who is in which. That it was done is kept
 * in the same change as the mails, so that no crash sends them twice.
 */
export const remind: Job = {
  name: "review.remind",
  everySeconds: 3600,
  run: async (place) => {
    if (!(await place.look(isTime))) return
    await place.change({ event: "review.reminded", action: "E", object: "group" }, async (at) => {
      if (!(await isTime(at))) return
      await setSetting(at, settingName, today(at))
      for (const manager of await listManagers(at)) await tell(at, manager)
    })
  },
}

const today = (at: Look): string => dayText(at.now, at.practice.zone)

/** Whether it is due, and nobody was told of it this week. */
async function isTime(at: Look): Promise<boolean> {
  const remindedOn = await getSetting<string | undefined>(at, settingName, undefined)
  const isTold =
    remindedOn !== undefined && Temporal.PlainDate.from(remindedOn).add({ days: daysBetween }).toString() > today(at)
  return !isTold && (await dueOf(at)).overdue
}

function tell(at: Change, { email, language }: Manager): Promise<void> {
  const say = at.sayIn(language)
  const link = `${at.program.origin}/settings/review`
  return at.post({ to: email, subject: say("mail.review.subject"), text: say("mail.review.text", { link }) })
}
