import type { Generated } from "kysely"
import type { PasskeyId, SessionId, UserId } from "#ground/kernel/ids.ts"
import type { SignInEvent } from "./contract.ts"

/** What a passkey is asked for: `whole-sign-in` is without a password. */
export type ChallengePurpose = "sign-in" | "step-up" | "whole-sign-in" | "set-up" | "unlock"
export type UserState = "invited" | "active" | "shut" | "ended"
export type SignInOutcome = SignInEvent["outcome"]

/** The tables of this room as the database has them: instants are ISO text, `sealed` opens with the practice's key. */
export type AccountTables = {
  users: {
    id: UserId
    email_token: Uint8Array
    state: UserState
    created_at: string
    changed_at: string
    /** The last day on which the account works, in the practice's time zone. */
    ends_on: string | null
    signed_in_at: string | null
    /** When it was told that the account will be closed because nobody uses it. */
    noticed_at: string | null
    version: Generated<number>
    sealed: Uint8Array
  }
  credentials: { user_id: UserId; kind: "password"; changed_at: string; sealed: Uint8Array }
  pending_sign_ins: { token_hash: string; user_id: UserId; made_at: string; ends_at: string }
  totp_secrets: { user_id: UserId; made_at: string; last_step: number; sealed: Uint8Array }
  totp_setups: { user_id: UserId; ends_at: string; sealed: Uint8Array }
  recovery_codes: { user_id: UserId; hash: Uint8Array; made_at: string }
  passkeys: {
    id: PasskeyId
    user_id: UserId
    credential_token: Uint8Array
    made_at: string
    last_used_at: string | null
    sealed: Uint8Array
  }
  passkey_challenges: { bound_to: string; purpose: ChallengePurpose; hash: string; ends_at: string }
  known_devices: { user_id: UserId; token: Uint8Array; last_used_at: string }
  codes: {
    id: string
    user_id: UserId
    bound_to: string
    made_at: string
    ends_at: string
    tries: number
    state: "open" | "used" | "void"
    hash: Uint8Array
  }
  sessions: {
    id: SessionId
    token_hash: string
    former_hash: string | null
    former_until: string | null
    user_id: UserId
    started_at: string
    last_used_at: string
    ends_at: string
    stepped_at: string
    locked_at: string | null
    wrong_at_lock: Generated<number>
    sealed: Uint8Array
  }
  sign_ins: { id: string; user_id: UserId | null; tried_at: string; outcome: SignInOutcome; sealed: Uint8Array }
  sign_in_limits: { name: string; wrong: number; locks: number; locked: number; free_at: string; last_at: string }
  invitations: { token_hash: string; user_id: UserId; made_at: string; ends_at: string }
  password_links: { token_hash: string; user_id: UserId; made_at: string; ends_at: string }
}
