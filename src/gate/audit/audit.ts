import type { Room } from "#ground/kernel/room.ts"
import { accessDataKind } from "./data-kind.ts"
import { listAccess } from "./list-access.ts"
import { auditTables } from "./migrations/2026-11-22-audit.ts"
import { may } from "./permissions.ts"
import { openLogTable } from "./open-table.ts"
import { auditLineTable } from "./tables.ts"
import { words } from "./words.ts"

export { may as mayWithAudit } from "./permissions.ts"
export { anchored, Chain, lastMarks, marksEver } from "./chain.ts"
export { type AuditLog, openAuditLog } from "./log.ts"
export type { AuditEvent, StoredLine } from "./line.ts"
export { linesDuring, type NumberedLine, recentPersons } from "./rows.ts"
export { type Checkpoint, type ChainVerdict, verifyChain } from "./verify.ts"

export const audit: Room = {
  words,
  tables: [auditLineTable],
  operations: [listAccess],
  dataKinds: [accessDataKind],
  migrations: [auditTables],
  permissions: Object.values(may),
  openTables: [openLogTable],
  jobs: [],
}
