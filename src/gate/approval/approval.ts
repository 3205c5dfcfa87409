import type { Room } from "#ground/kernel/room.ts"
import { answerAsking, withdrawAsking } from "./answer.ts"
import { listMyApprovals } from "./list-mine.ts"
import { approvalTables } from "./migrations/2026-11-30-approval.ts"
import { approvalOpenTables } from "./open-table.ts"
import { ripen } from "./ripen.ts"
import { approvalTable, endedAloneTable } from "./tables.ts"
import { approvalsWaiting } from "./waiting.ts"
import { words } from "./words.ts"

export { answerApproval, askApproval, listRipe, settle, withdrawApproval } from "./asking.ts"
export { approvalAsSeen, findApproval } from "./as-seen.ts"
export { listForReader } from "./waiting.ts"
export { endedAloneBy, noteEndedAlone } from "./ended.ts"
export { findAsking } from "./rows.ts"
export { isMadeBy, approversFor } from "./approvers.ts"

/** Whatever takes a second person. */
export const approval: Room = {
  words,
  tables: [approvalTable, endedAloneTable],
  operations: [listMyApprovals, answerAsking, withdrawAsking],
  dataKinds: [],
  migrations: [approvalTables],
  permissions: [],
  openTables: approvalOpenTables,
  jobs: [ripen],
  waits: [approvalsWaiting],
}
