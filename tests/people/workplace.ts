import type { Workplace } from "#ground/kernel/room.ts"
import { staff } from "#gate/accounts/accounts.ts"
import type { TestPractice } from "./making.ts"

/** A practice as a job has it, but for what a test makes of it; mail goes nowhere and the log is not written. */
export const aWorkplace = (linde: TestPractice, own: Partial<Workplace> = {}): Workplace => ({
  practice: linde.practice.ref,
  program: linde.program,
  audience: staff,
  now: () => linde.clock.now(),
  look: (read) => linde.look(read),
  change: (_log, write) => linde.change(write),
  sweep: async () => 0,
  keys: { settle: async () => undefined, rotate: async () => undefined },
  mailer: { send: async () => undefined },
  signal: new AbortController().signal,
  ...own,
})
