import { provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const eidTableRules: readonly TableRule[] = [
  provenWhole("eid_cards", {
    key: ["user_id"],
    decides: ["card_token", "linked_at"],
    free: { last_used_at: "is shown to its owner" },
    concerns: "user_id",
  }),
  provenWhole("eid_tickets", {
    key: ["token_hash"],
    decides: ["bound_to", "card_token", "ends_at"],
    concerns: "token_hash",
    anchored: false,
  }),
]
