import { z } from "zod"
import { day, ids, instant } from "#ground/kernel/shapes.ts"
import { bytes, clear, free, revision, sealed, table, type TablesOf, word } from "#ground/kernel/table.ts"
import type { Origin } from "#ground/kernel/actor.ts"
import type { Language } from "#ground/words/words.ts"
import type { SignInEvent } from "./contract.ts"

/** What a passkey is asked for: `whole-sign-in` is without a password. */
export type ChallengePurpose = "sign-in" | "step-up" | "whole-sign-in" | "set-up" | "unlock"
export type UserState = "invited" | "active" | "shut" | "ended"
export type SignInOutcome = SignInEvent["outcome"]

/** What is sealed of a user. */
export type UserProfile = {
  readonly name: string
  readonly email: string
  readonly language: Language
  /** They said that they do not want to be offered a passkey again. */
  readonly wantsNoPasskey?: boolean | undefined
}

/**
 * What is sealed of a password. One that a manager gave works until a moment, and only to choose another with. One that was chosen
 * by a link in a mail was never yet used with a second step that is no mail.
 */
export type SealedPassword = { readonly hash: string; readonly givenUntil?: string; readonly chosenByMail?: true }

export type TotpSecret = { readonly secret: string }

/** What is sealed of a passkey. Its public key is no secret; that somebody has it, and where, is nobody's business. */
export type PasskeyContent = {
  readonly name: string
  /** As the browser names it, in base64url. */
  readonly credential: string
  /** COSE, in base64. */
  readonly publicKey: string
  /** How often it says that it was used; 0 for those that do not count. */
  readonly counter: number
  readonly transports: readonly string[]
}

export const userTable = table(
  "users",
  {
    id: clear(ids.user, "opaque; where the sealed profile stands"),
    email_token: clear(bytes, "a keyed hash, by which somebody who signs in is found"),
    state: clear(word<UserState>(), "who may sign in"),
    ends_on: clear(day.nullable(), "the last day on which the account works, in the practice's time zone"),
    signed_in_at: clear(instant.nullable(), "accounts that nobody uses are closed"),
    noticed_at: clear(instant.nullable(), "when it was told that the account will be closed because nobody uses it"),
    sealed: sealed<UserProfile>(),
    created_at: free(instant, "how many were made when", "tells when it was made, and no more"),
    changed_at: free(instant, "shows that something was changed, and when", "tells when it was changed, and no more"),
    version: revision,
  },
  { checked: "whole", concerns: "id" },
)

export const credentialTable = table(
  "credentials",
  {
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    kind: clear(word<"password">(), "what it is: a password"),
    changed_at: clear(instant, "how old the password is"),
    sealed: sealed<SealedPassword>(),
  },
  { key: ["user_id", "kind"], checked: "whole", concerns: "user_id" },
)

export const pendingSignInTable = table(
  "pending_sign_ins",
  {
    token_hash: clear(z.string(), "a hash of what the browser holds"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    made_at: clear(instant, "a session that was made before the password changed does not count"),
    ends_at: clear(instant, "until when it works"),
  },
  { key: ["token_hash"], checked: "whole", concerns: "user_id", anchored: false },
)

export const codeTable = table(
  "codes",
  {
    id: clear(z.string(), "opaque"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    bound_to: clear(z.string(), "opaque; which sign-in or session it was sent for"),
    made_at: clear(instant, "when the next may be sent"),
    ends_at: clear(instant, "until when it works"),
    tries: clear(z.int(), "after so many wrong ones it is void"),
    state: clear(word<"open" | "used" | "void">(), "whether it was used"),
    hash: clear(bytes, "a keyed hash of the code"),
  },
  { checked: "whole", concerns: "user_id", anchored: false },
)

export const sessionTable = table(
  "sessions",
  {
    id: clear(ids.session, "opaque; where the sealed origin stands"),
    token_hash: clear(z.string(), "a hash of what the browser holds"),
    former_hash: clear(z.string().nullable(), "a hash of what the browser held before"),
    former_until: clear(z.string().nullable(), "until when that still works"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    started_at: clear(instant, "when it began"),
    last_used_at: clear(instant, "a session that is not used locks and ends"),
    ends_at: clear(instant, "until when it works"),
    stepped_at: clear(instant, "how long ago the second step was shown"),
    locked_at: clear(instant.nullable(), "whether it is locked"),
    wrong_at_lock: clear(z.int(), "after so many wrong passwords it ends"),
    sealed: sealed<Origin>(),
  },
  { checked: "whole", concerns: "user_id", anchored: "ends" },
)

export const signInTable = table(
  "sign_ins",
  {
    id: clear(z.string(), "opaque; where the sealed origin stands"),
    user_id: clear(ids.user.nullable(), "opaque; who it is, is staff"),
    tried_at: clear(instant, "order of the log"),
    outcome: clear(word<SignInOutcome>(), "whether it succeeded, and why not"),
    sealed: sealed<Origin>(),
  },
  { checked: "rows" },
)

export const signInLimitTable = table(
  "sign_in_limits",
  {
    name: clear(z.string(), "a keyed hash of an address or an account"),
    wrong: clear(z.int(), "how many were wrong in a row"),
    locks: clear(z.int(), "how often it had to wait"),
    locked: clear(z.int(), "whether somebody must be told"),
    free_at: clear(instant, "until when it waits"),
    last_at: clear(instant, "forgotten after a while"),
  },
  { key: ["name"], checked: "rows" },
)

export const invitationTable = table(
  "invitations",
  {
    token_hash: clear(z.string(), "a hash of what stands in the mail"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    made_at: clear(instant, "when it was sent"),
    ends_at: clear(instant, "until when it works"),
  },
  { key: ["token_hash"], checked: "whole", concerns: "user_id", anchored: "ends" },
)

export const passwordLinkTable = table(
  "password_links",
  {
    token_hash: clear(z.string(), "a hash of what stands in the mail"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    made_at: clear(instant, "when it was sent"),
    ends_at: clear(instant, "until when it works"),
  },
  { key: ["token_hash"], checked: "whole", concerns: "user_id", anchored: "ends" },
)

export const knownDeviceTable = table(
  "known_devices",
  {
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    token: clear(bytes, "a keyed hash of what the browser holds"),
    last_used_at: free(instant, "only so many are kept", "says which device may be forgotten first"),
  },
  { key: ["user_id", "token"], checked: "whole", concerns: "user_id" },
)

export const totpSecretTable = table(
  "totp_secrets",
  {
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    made_at: clear(instant, "shown to its owner"),
    last_step: clear(z.int(), "a code works once"),
    sealed: sealed<TotpSecret>(),
  },
  { key: ["user_id"], checked: "whole", concerns: "user_id" },
)

export const totpSetupTable = table(
  "totp_setups",
  {
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    ends_at: clear(instant, "until when it can be finished"),
    sealed: sealed<TotpSecret>(),
  },
  { key: ["user_id"], checked: "whole", concerns: "user_id", anchored: false },
)

export const recoveryCodeTable = table(
  "recovery_codes",
  {
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    hash: clear(bytes, "a keyed hash of the code"),
    made_at: clear(instant, "shown to its owner"),
  },
  { key: ["user_id", "hash"], checked: "whole", concerns: "user_id" },
)

export const passkeyTable = table(
  "passkeys",
  {
    id: clear(ids.passkey, "opaque; where the sealed public key stands"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    credential_token: clear(bytes, "a keyed hash, by which the passkey is found"),
    made_at: clear(instant, "shown to its owner"),
    sealed: sealed<PasskeyContent>(),
    last_used_at: free(instant.nullable(), "shown to its owner", "is shown to its owner"),
  },
  { checked: "whole", concerns: "user_id" },
)

export const passkeyChallengeTable = table(
  "passkey_challenges",
  {
    bound_to: clear(z.string(), "opaque; which sign-in, session or browser it was made for"),
    purpose: clear(word<ChallengePurpose>(), "what it may be answered for"),
    hash: clear(z.string(), "a hash of the challenge"),
    ends_at: clear(instant, "until when it works"),
  },
  { key: ["bound_to", "purpose"], checked: "whole", concerns: "bound_to", anchored: false },
)

/** All of them, as the staff have them. */
export const declared = [
  userTable,
  credentialTable,
  pendingSignInTable,
  codeTable,
  sessionTable,
  signInTable,
  signInLimitTable,
  invitationTable,
  passwordLinkTable,
  knownDeviceTable,
  totpSecretTable,
  totpSetupTable,
  recoveryCodeTable,
  passkeyTable,
  passkeyChallengeTable,
] as const

export type AccountTables = TablesOf<(typeof declared)[number]>
