import type { Room } from "#ground/kernel/room.ts"
import type { SecondPersonAct } from "#ground/kernel/second-person.ts"
import { answerAskingOf, withdrawAskingOf } from "./answer.ts"
import { listMyApprovalsOf } from "./list-mine.ts"
import { approvalTables } from "./migrations/2026-11-30-approval.ts"
import { approvalOpenTables } from "./open-table.ts"
import { ripen } from "./ripen.ts"
import { approvalTableRules } from "./table-rules.ts"

export { answerApproval, askApproval, listRipe, settle, withdrawApproval } from "./asking.ts"
export { approvalAsSeen, findApproval } from "./as-seen.ts"
export { endedAloneBy, noteEndedAlone } from "./ended.ts"
export { findAsking } from "./rows.ts"
export { isMadeBy, approversFor } from "./approvers.ts"

/** Whatever takes a second person; `acts` are those that are agreed to here rather than on a screen of their own. */
export const approvalRoom = (acts: readonly SecondPersonAct[]): Room => ({
  tables: approvalTableRules,
  operations: [listMyApprovalsOf(acts), answerAskingOf(acts), withdrawAskingOf(acts)],
  dataKinds: [],
  migrations: [approvalTables],
  permissions: [],
  openTables: approvalOpenTables,
  jobs: [ripen(acts)],
})
