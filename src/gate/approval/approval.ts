import type { Room } from "#ground/kernel/room.ts"
import { listMyApprovals } from "./list-mine.ts"
import { approvalTables } from "./migrations/2026-11-30-approval.ts"
import { approvalOpenTables } from "./open-table.ts"

import { approvalTableRules } from "./table-rules.ts"

export { answerApproval, askApproval, listRipe, settle, withdrawApproval } from "./asking.ts"
export { approvalAsSeen, findApproval } from "./as-seen.ts"
export { endedAloneBy, noteEndedAlone } from "./ended.ts"
export { findAsking, listWaiting as listWaitingApprovals } from "./rows.ts"
export { standingFor } from "./standing.ts"

/** Whatever takes a second person. */
export const approval: Room = {
  tables: approvalTableRules,
  operations: [listMyApprovals],
  holdings: [],
  migrations: [approvalTables],
  permissions: [],
  openTables: approvalOpenTables,
  jobs: [],
}
