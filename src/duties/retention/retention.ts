import type { Room } from "#ground/kernel/room.ts"
import { endByItself } from "./end-by-itself.ts"
import { noticeEndByTwo } from "./end-by-two.ts"
import { termDataKind } from "./data-kind.ts"
import { archiveNotice, endNotice, previewNoticeEnd } from "./end-notice.ts"
import { retentionOfKinds } from "./migrations/2026-11-22-retention-of-kinds.ts"
import { heldByTerms } from "./holds.ts"
import { retentionTables } from "./migrations/2026-11-22-retention.ts"
import { getNotice, getNoticeDays, getNoticeDue, listNotices, markNoticeSeen, setNoticeDays } from "./notices.ts"
import { retentionOpenTables } from "./open-tables.ts"
import { may } from "./permissions.ts"
import { policyByTwo } from "./policy-by-two.ts"
import { getProof } from "./proof.ts"
import { listKinds, listPolicies, listPolicyChanges, listPresets } from "./read-policies.ts"
import { changePolicy, createPolicy, stopPolicy } from "./save-policy.ts"
import { takeKinds } from "./take-kinds.ts"
import { watch } from "./watch.ts"
import { whatIf } from "./what-if.ts"
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
  holds: heldByTerms,
  secondPersonActs: [policyByTwo, noticeEndByTwo],
}
