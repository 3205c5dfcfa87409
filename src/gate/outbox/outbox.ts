import type { Room } from "#ground/kernel/room.ts"
import type { Change, Look, Mail } from "#ground/kernel/scope.ts"
import { outboxTables } from "./migrations/2026-11-22-outbox.ts"
import { countDelayed, countMails, insertMail } from "./rows.ts"
import { sendDue } from "./send-due.ts"
import { outboxTable } from "./tables.ts"
import { words } from "./words.ts"

/** Lays a mail in the outbox, sealed: it leaves soon after the change is durable, and not at all if the change fails. */
export async function layInOutbox(at: Change, mail: Mail): Promise<void> {
  await insertMail(at, mail)
  at.wake("outbox.send")
}

/** How many mails have not left yet. */
export const mailsWaiting = (at: Look): Promise<number> => countMails(at)

/** How many of them were tried in vain for an hour, and since when the first of those waits. */
export const mailsDelayed = countDelayed

/** The room of mail that waits until its change is durable. */
export const outbox: Room = {
  words,
  tables: [outboxTable],
  operations: [],
  dataKinds: [],
  migrations: [outboxTables],
  permissions: [],
  jobs: [sendDue],
}
