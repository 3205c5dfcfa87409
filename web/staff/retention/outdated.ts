import { listMyApprovals } from "#gate/approval/contract.ts"
import { getProof, listNotices, listPolicies, listPolicyChanges } from "#duties/retention/contract.ts"

/** What is no longer true when a policy was changed. */
export const byPolicy = [listPolicies, listPolicyChanges, getProof, listNotices, listMyApprovals]
