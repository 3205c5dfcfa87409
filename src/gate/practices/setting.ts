import type { Migration } from "#ground/kernel/migration.ts"
import type { Change, Mail, PracticeRef, Program, Trouble } from "#ground/kernel/scope.ts"
import type { TableRule } from "#ground/kernel/table-rule.ts"
import type { Clock } from "#ground/kernel/time.ts"
import type { Unreadable } from "#ground/kernel/unreadable.ts"
import type { Custody } from "#gate/keys/keys.ts"
import type { Engine } from "./placement.ts"

/** What the practices of an installation have in common. */
export type PracticesSetting = {
  readonly folder: string
  readonly engine: Engine
  readonly custody: Custody
  readonly clock: Clock
  readonly migrations: readonly Migration[]
  /** What every look and change knows of the program. */
  readonly program: Program
  /** Every table of a practice, and what its rows decide. */
  readonly rules: readonly TableRule[]
  /** Is told when something is found that is not as it was written. */
  readonly troubled?: (practice: PracticeRef, trouble: Trouble) => void
  /** Is told when something sealed is found that does not open. */
  readonly unread?: (practice: PracticeRef, found: Unreadable) => void
  /** So many practices are kept open. */
  readonly kept: number
  readonly post: (at: Change, mail: Mail) => Promise<void>
  readonly wake: (practice: PracticeRef, job: string) => void
}
