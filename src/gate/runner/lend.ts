import type { JobLog, Workplace } from "#ground/kernel/room.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { Borrower, OpenPractice } from "#gate/practices/practices.ts"

/** Lends a practice in several short steps; each change carries the line of the log that it names. */
export function lend(practice: OpenPractice, borrower: Borrower): Omit<Workplace, "mailer" | "signal"> {
  return {
    practice: practice.ref,
    program: practice.program,
    audience: borrower.audience,
    now: () => practice.clock.now(),
    sweep: (isInUse, before) => practice.blobs.sweep(isInUse, before),
    keys: practice.care,
    look: (read) => practice.look(borrower, read),
    change: <Result>(log: JobLog | ((result: Result) => readonly JobLog[]), write: (at: Change) => Promise<Result>) =>
      practice.change(borrower, async (at, scope) => {
        const result = await write(at)
        const logs = typeof log === "function" ? log(result) : [log]
        const events = logs.map((one) => ({ at: at.now, actor: borrower.actor, outcome: "done" as const, ...one }))
        await practice.audit.appendWithin(scope, ...events)
        return result
      }),
  }
}
