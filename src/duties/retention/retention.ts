import type { Room } from "#ground/kernel/room.ts"
import { endByItself } from "./ending/end-by-itself.ts"
import { noticeEndByTwo } from "./ending/end-by-two.ts"
import { termDataKind } from "./data-kind.ts"
import { archiveNotice, endNotice, previewNoticeEnd } from "./ending/end-notice.ts"
import { retentionOfKinds } from "./migrations/2026-11-22-retention-of-kinds.ts"
import { heldByTerms } from "./due/holds.ts"
import { retentionTables } from "./migrations/2026-11-22-retention.ts"
import {
  getNotice,
  getNoticeDays,
  getNoticeDue,
  listNotices,
  markNoticeSeen,
  setNoticeDays,
} from "./notices/notices.ts"
import { retentionOpenTables } from "./open-tables.ts"
import { may } from "./permissions.ts"
import { policyByTwo } from "./policies/policy-by-two.ts"
import { getProof } from "./notices/proof.ts"
import { listKinds, listPolicies, listPolicyChanges, listPresets } from "./policies/read-policies.ts"
import { changePolicy, createPolicy, stopPolicy } from "./policies/save-policy.ts"
import { takeKinds } from "./ending/take-kinds.ts"
import { noticesWaiting } from "./notices/waiting.ts"
import { watch } from "./notices/watch.ts"
import { whatIf } from "./due/what-if.ts"
import {
  retentionChangeTable,
  retentionEndTable,
  retentionFigureTable,
  retentionMarkTable,
  retentionNoticeTable,
  retentionPolicyTable,
  retentionSeenTable,
} from "./tables.ts"
import { words } from "./words/words.ts"

/** How long everything is kept, why, and what happens then. */
export const retention: Room = {
  words,
  tables: [
    retentionPolicyTable,
    retentionChangeTable,
    retentionMarkTable,
    retentionNoticeTable,
    retentionSeenTable,
    retentionFigureTable,
    retentionEndTable,
  ],
  operations: [
    listKinds,
    listPresets,
    listPolicies,
    listPolicyChanges,
    whatIf,
    createPolicy,
    changePolicy,
    stopPolicy,
    getNoticeDays,
    setNoticeDays,
    listNotices,
    getNotice,
    getNoticeDue,
    previewNoticeEnd,
    endNotice,
    archiveNotice,
    markNoticeSeen,
    getProof,
  ],
  dataKinds: [termDataKind],
  migrations: [retentionTables, retentionOfKinds],
  permissions: Object.values(may),
  openTables: retentionOpenTables,
  jobs: [watch, endByItself, takeKinds],
  waits: [noticesWaiting],
  holds: heldByTerms,
  secondPersonActs: [policyByTwo, noticeEndByTwo],
}
