import type { Room } from "#ground/kernel/room.ts"
import type { Site } from "#gate/users/users.ts"
import { endByItself } from "./end-by-itself.ts"
import { termHolding } from "./holding.ts"
import { heldByTerms } from "./holds.ts"
import { retentionTables } from "./migrations/2026-11-22-retention.ts"
import { getNotice, getNoticeDays, getNoticeDue, listNotices, markNoticeSeen, setNoticeDays } from "./notices.ts"
import { retentionOpenTables } from "./open-tables.ts"
import { may } from "./policy.ts"
import { getProof } from "./proof.ts"
import { listPolicies, listPolicyChanges, listPresets } from "./read-policies.ts"
import { changePolicy, createPolicy, stopPolicy } from "./save-policy.ts"
import { watch } from "./watch.ts"
import { whatIf } from "./what-if.ts"

/** How long everything is kept, why, and what happens then; notices carry a link to the site. */
export const retentionRoom = (site: Site): Room => ({
  operations: [
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
    markNoticeSeen,
    getProof,
  ],
  holdings: [termHolding],
  migrations: [retentionTables],
  permissions: Object.values(may),
  openTables: retentionOpenTables,
  jobs: [watch(site), endByItself],
  holds: heldByTerms,
})
