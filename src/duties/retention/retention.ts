import type { DataKind } from "#ground/kernel/data-kind.ts"
import type { Room } from "#ground/kernel/room.ts"
import type { Site } from "#gate/users/users.ts"
import { endByItself } from "./end-by-itself.ts"
import { noticeEndByTwo } from "./end-by-two.ts"
import { termDataKind } from "./data-kind.ts"
import { archiveNotice, endNoticeOf, previewNoticeEndOf } from "./end-notice.ts"
import { kindsAmong } from "./kinds.ts"
import { retentionOfKinds } from "./migrations/2026-11-22-retention-of-kinds.ts"
import { heldByTerms } from "./holds.ts"
import { retentionTables } from "./migrations/2026-11-22-retention.ts"
import { getNoticeOf, getNoticeDays, getNoticeDue, listNotices, markNoticeSeen, setNoticeDays } from "./notices.ts"
import { retentionOpenTables } from "./open-tables.ts"
import { may } from "./permissions.ts"
import { policyByTwo } from "./policy-by-two.ts"
import { getProofOf } from "./proof.ts"
import { listKindsOf, listPolicies, listPolicyChanges, listPresets } from "./read-policies.ts"
import { changePolicyOf, createPolicyOf, stopPolicy } from "./save-policy.ts"
import { takeKinds } from "./take-kinds.ts"
import { watch } from "./watch.ts"
import { whatIfOf } from "./what-if.ts"
import { retentionTableRules } from "./table-rules.ts"

/** How long everything is kept, why, and what happens then; notices carry a link to the site. `dataKinds` are those of other rooms. */
export function retentionRoom(site: Site, dataKinds: readonly DataKind[]): Room {
  const kinds = kindsAmong(dataKinds)
  return {
    tables: retentionTableRules,
    operations: [
      listKindsOf(kinds),
      listPresets,
      listPolicies,
      listPolicyChanges,
      whatIfOf(kinds),
      createPolicyOf(kinds),
      changePolicyOf(kinds),
      stopPolicy,
      getNoticeDays,
      setNoticeDays,
      listNotices,
      getNoticeOf(kinds),
      getNoticeDue,
      previewNoticeEndOf(kinds),
      endNoticeOf(kinds),
      archiveNotice,
      markNoticeSeen,
      getProofOf(kinds),
    ],
    dataKinds: [termDataKind],
    migrations: [retentionTables, retentionOfKinds],
    permissions: Object.values(may),
    openTables: retentionOpenTables,
    jobs: [watch(site, kinds), endByItself(kinds), takeKinds(kinds, dataKinds)],
    holds: heldByTerms,
    secondPersonActs: [policyByTwo, noticeEndByTwo],
  }
}
