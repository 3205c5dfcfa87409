import { provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const oidcTableRules: readonly TableRule[] = [
  provenWhole("oidc_links", {
    key: ["user_id", "issuer_token"],
    decides: ["subject_token", "changed_at"],
    concerns: "user_id",
  }),
  provenWhole("oidc_ended_trips", {
    key: ["state_hash"],
    decides: ["ends_at"],
    concerns: "state_hash",
    anchored: false,
  }),
]
