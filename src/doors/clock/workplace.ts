import type { JobLog, Workplace } from "#ground/kernel/room.ts"
import type { Borrower, OpenPractice } from "#gate/practices/practices.ts"

/** Lends a practice to a job: it may do what its own code does, and each change it makes is in the log. */
export function workplaceOf(practice: OpenPractice, job: string, signal: AbortSignal): Workplace {
  const borrower: Borrower = { actor: { kind: "system", job }, language: practice.ref.language, permissions: new Set() }
  return {
    practice: practice.ref,
    now: () => practice.clock.now(),
    signal,
    look: (read) => practice.look(borrower, read),
    change: <Result>(log: JobLog, write: Parameters<Workplace["change"]>[1]) =>
      practice.change(borrower, async (at, scope) => {
        const result = await write(at)
        await practice.audit.appendWithin(scope, { at: at.now, actor: borrower.actor, outcome: "done", ...log })
        return result as Result
      }),
  }
}
