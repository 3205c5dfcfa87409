import { provenRows, provenWhole, type TableRule } from "#ground/kernel/table-rule.ts"

/** What the tables of this room decide, and what may be changed in them without harm. */
export const accountTableRules: readonly TableRule[] = [
  provenWhole("users", {
    decides: ["email_token", "state", "ends_on", "signed_in_at", "noticed_at", "sealed"],
    free: {
      created_at: "tells when it was made, and no more",
      changed_at: "tells when it was changed, and no more",
      version: "finds out that two people change one thing at the same time",
    },
    concerns: "id",
  }),
  provenWhole("credentials", { key: ["user_id", "kind"], decides: ["changed_at", "sealed"], concerns: "user_id" }),
  provenWhole("pending_sign_ins", {
    key: ["token_hash"],
    decides: ["user_id", "made_at", "ends_at"],
    concerns: "user_id",
    anchored: false,
  }),
  provenWhole("codes", {
    decides: ["user_id", "bound_to", "made_at", "ends_at", "tries", "state", "hash"],
    concerns: "user_id",
    anchored: false,
  }),
  provenWhole("sessions", {
    decides: [
      "token_hash",
      "former_hash",
      "former_until",
      "user_id",
      "started_at",
      "last_used_at",
      "ends_at",
      "stepped_at",
      "locked_at",
      "wrong_at_lock",
      "sealed",
    ],
    concerns: "user_id",
    anchored: "ends",
  }),
  provenRows("sign_ins", {
    decides: ["user_id", "tried_at", "outcome"],
    free: { sealed: "opens only as it was sealed" },
  }),
  provenRows("sign_in_limits", { key: ["name"], decides: ["wrong", "locks", "locked", "free_at", "last_at"] }),
  provenWhole("invitations", {
    key: ["token_hash"],
    decides: ["user_id", "made_at", "ends_at"],
    concerns: "user_id",
    anchored: "ends",
  }),
  provenWhole("password_links", {
    key: ["token_hash"],
    decides: ["user_id", "made_at", "ends_at"],
    concerns: "user_id",
    anchored: "ends",
  }),
  provenWhole("known_devices", {
    key: ["user_id", "token"],
    decides: [],
    free: { last_used_at: "says which device may be forgotten first" },
    concerns: "user_id",
  }),
  provenWhole("totp_secrets", { key: ["user_id"], decides: ["made_at", "last_step", "sealed"], concerns: "user_id" }),
  provenWhole("totp_setups", {
    key: ["user_id"],
    decides: ["ends_at", "sealed"],
    concerns: "user_id",
    anchored: false,
  }),
  provenWhole("recovery_codes", { key: ["user_id", "hash"], decides: ["made_at"], concerns: "user_id" }),
  provenWhole("passkeys", {
    decides: ["user_id", "credential_token", "made_at", "sealed"],
    free: { last_used_at: "is shown to its owner" },
    concerns: "user_id",
  }),
  provenWhole("passkey_challenges", {
    key: ["bound_to", "purpose"],
    decides: ["hash", "ends_at"],
    concerns: "bound_to",
    anchored: false,
  }),
]
