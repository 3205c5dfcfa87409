/**
 * What an answer can be about. An act that reads says which of these it shows, one that writes which it changes; so whoever keeps
 * answers knows which are no longer true. A name that is mentioned in passing (who wrote it, about whom it is) is not what an answer
 * shows. Nobody has to name what no act changes: the access log, certificates, what the clock did.
 */
export type Subject =
  // The one who is signed in, and how they come in.
  | "me"
  | "second-step"
  | "session"
  | "account-link"
  | "email-change"
  // Who works here, and what they may do.
  | "user"
  | "group"
  | "team"
  | "review"
  | "approval"
  | "emergency"
  // What is kept.
  | "person"
  | "tie"
  | "organisation"
  | "dossier"
  | "entry"
  | "document"
  | "draft"
  | "task"
  | "hold"
  /** That somebody's data are only to be stored (GDPR art. 18). */
  | "restriction"
  // Keeping and erasing.
  | "policy"
  | "notice"
  /** How long something is kept, as policies and what happened to it make it. */
  | "term"
  | "erasure"
  | "import"
  | "folder-rule"
  | "folder-run"
  // What the practice chose.
  | "inactive-reason"
  | "dossier-type"
  | "erasure-profile"
  | "step-policy"
  | "session-rules"
  | "provider"
  | "dormancy"
  | "review-settings"
  | "identifier-settings"
  | "reminders"
  | "notice-days"
  | "erasure-settings"
  | "backup-settings"
