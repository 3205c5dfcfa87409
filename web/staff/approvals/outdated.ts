import { listMyApprovals } from "#gate/approval/contract.ts"
import { getErasureSettings } from "#duties/erasure/contract.ts"
import { getImport, listImports } from "#duties/intake/contract.ts"
import { getNotice, listNotices, listPolicies } from "#duties/retention/contract.ts"

/** What is no longer so when somebody said yes or no to something that takes two. */
export const byApprovals = [
  listMyApprovals,
  getErasureSettings,
  getImport,
  listImports,
  getNotice,
  listNotices,
  listPolicies,
]
