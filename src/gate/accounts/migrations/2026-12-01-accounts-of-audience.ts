/**
 * What makes the account tables of another audience than the staff, under names that begin with its own: what the staff's came to by
 * 2026-12-01. Migrations call it, so it is never edited. What changes after it stands in a function beside it: `audiences.test.ts`
 * compares the tables with the staff's, and fails where one is forgotten.
 */
export const accountsOfAudience = (prefix: string): readonly string[] => {
  const ofUser = `user_id text not null references ${prefix}users (id)`
  const table = (name: string, columns: string): string => `create table ${prefix}${name} (proof bytes, ${columns})`
  const index = (name: string, on: string): string => `create index ${prefix}${name} on ${prefix}${on}`
  const unique = (name: string, on: string): string => `create unique index ${prefix}${name} on ${prefix}${on}`
  return [
    table(
      "users",
      `id text primary key, email_token bytes not null, state text not null, created_at text not null, changed_at text not null,
      sealed bytes not null, ends_on text, signed_in_at text, noticed_at text, version integer not null default 1`,
    ),
    unique("users_by_email", "users (email_token)"),
    table(
      "credentials",
      `${ofUser}, kind text not null, changed_at text not null, sealed bytes not null, primary key (user_id, kind)`,
    ),
    table("pending_sign_ins", `token_hash text primary key, ${ofUser}, made_at text not null, ends_at text not null`),
    table(
      "codes",
      `id text primary key, ${ofUser}, bound_to text not null, made_at text not null, ends_at text not null,
      tries integer not null, state text not null, hash bytes not null`,
    ),
    index("codes_by_user", "codes (user_id, made_at)"),
    index("codes_by_binding", "codes (bound_to, state)"),
    table(
      "sessions",
      `id text primary key, token_hash text not null, former_hash text, former_until text, ${ofUser}, started_at text not null,
      last_used_at text not null, ends_at text not null, stepped_at text not null, sealed bytes not null, locked_at text,
      wrong_at_lock integer not null default 0`,
    ),
    unique("sessions_by_token", "sessions (token_hash)"),
    index("sessions_by_former_token", "sessions (former_hash)"),
    index("sessions_by_user", "sessions (user_id)"),
    table(
      "sign_ins",
      "id text primary key, user_id text, tried_at text not null, outcome text not null, sealed bytes not null",
    ),
    index("sign_ins_by_user", "sign_ins (user_id, id)"),
    index("sign_ins_by_time", "sign_ins (tried_at)"),
    table(
      "sign_in_limits",
      `name text primary key, wrong integer not null, locks integer not null, locked integer not null, free_at text not null,
      last_at text not null`,
    ),
    table("invitations", `token_hash text primary key, ${ofUser}, made_at text not null, ends_at text not null`),
    index("invitations_by_user", "invitations (user_id)"),
    table("password_links", `token_hash text primary key, ${ofUser}, made_at text not null, ends_at text not null`),
    index("password_links_by_user", "password_links (user_id)"),
    table("known_devices", `${ofUser}, token bytes not null, last_used_at text not null, primary key (user_id, token)`),
    table(
      "totp_secrets",
      `user_id text primary key references ${prefix}users (id), made_at text not null, last_step integer not null,
      sealed bytes not null`,
    ),
    table(
      "totp_setups",
      `user_id text primary key references ${prefix}users (id), ends_at text not null, sealed bytes not null`,
    ),
    table("recovery_codes", `${ofUser}, hash bytes not null, made_at text not null, primary key (user_id, hash)`),
    table(
      "passkeys",
      `id text primary key, ${ofUser}, credential_token bytes not null, made_at text not null, last_used_at text,
      sealed bytes not null`,
    ),
    unique("passkeys_by_credential", "passkeys (credential_token)"),
    index("passkeys_by_user", "passkeys (user_id)"),
    table(
      "passkey_challenges",
      `bound_to text not null, purpose text not null, hash text not null, ends_at text not null,
      primary key (bound_to, purpose)`,
    ),
  ]
}
