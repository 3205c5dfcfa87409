import type { Job, Workplace } from "#ground/kernel/room.ts"
import { type Log, openLog } from "#ground/log/log.ts"
import { MailFailure } from "#ground/mail/failure.ts"
import { deleteMail, listDue, nextDue, postponeMail, type WaitingMail } from "./rows.ts"

/** As many as are sent before the outcome is written. */
const batch = 20
const giveUpAfter = { hours: 72 } as const
const firstWaitSeconds = 30
const longestWaitSeconds = 3600

type SendOutcome = {
  readonly id: string
  readonly sent: boolean
  readonly postponed?: { readonly tries: number; readonly dueAt: Temporal.Instant }
}

/** After the first failed try half a minute, then twice as long each time, at most an hour. */
const waitSeconds = (tries: number): number => Math.min(firstWaitSeconds * 2 ** (tries - 1), longestWaitSeconds)

/** The job that sends what is due. A mail leaves once, or twice where the machine stops between sending and noting it. */
export const sendDue: Job = {
  name: "outbox.send",
  everySeconds: 10,
  run: (place) => sendAllDue(place, openLog()),
  waits: nextDue,
}

/** Sends what is due, and tells the operator what does not leave. */
export async function sendAllDue(place: Workplace, log: Log): Promise<void> {
  while (!place.signal.aborted) {
    const due = await place.look((at) => listDue(at, batch))
    if (due.length === 0) return
    const outcomes = await Promise.all(due.map((waiting) => sendOne(place, log, waiting)))
    await note(place, outcomes)
  }
}

async function sendOne(place: Workplace, log: Log, waiting: WaitingMail): Promise<SendOutcome> {
  const { id, mail, createdAt } = waiting
  const about = { practice: place.practice.id, mail: id }
  const tries = waiting.tries + 1
  if (mail === undefined) {
    log({ event: "mail-given-up", ...about, why: "unreadable", tries: waiting.tries })
    return { id, sent: false }
  }
  try {
    await place.mailer.send({ ...mail, fromName: place.practice.name })
    return { id, sent: true }
  } catch (error) {
    if (!(error instanceof MailFailure)) throw error
    const response = error.response === undefined ? {} : { response: error.response }
    const isTooOld = Temporal.Instant.compare(createdAt.add(giveUpAfter), place.now()) <= 0
    if (error.kind === "permanent" || isTooOld) {
      log({ event: "mail-given-up", ...about, why: isTooOld ? "too-old" : "refused", tries, ...response })
      return { id, sent: false }
    }
    log({ event: "mail-delayed", ...about, tries, ...response })
    return { id, sent: false, postponed: { tries, dueAt: place.now().add({ seconds: waitSeconds(tries) }) } }
  }
}

const note = (place: Workplace, outcomes: readonly SendOutcome[]): Promise<void> =>
  place.change(
    { event: "outbox.sent", action: "E", object: "mail", count: outcomes.filter(({ sent }) => sent).length },
    async (at) => {
      for (const { id, postponed } of outcomes) {
        if (postponed === undefined) await deleteMail(at, id)
        else await postponeMail(at, id, postponed.tries, postponed.dueAt)
      }
    },
  )
