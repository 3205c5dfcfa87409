import type { Audience } from "#ground/kernel/audience.ts"
import { onlyWords, type Room } from "#ground/kernel/room.ts"
import { staff } from "#gate/accounts/audience.ts"
import { tidyOf } from "#gate/accounts/lifecycle/tidy.ts"
import { accountsOfAudience } from "#gate/accounts/migrations/2026-12-01-accounts-of-audience.ts"
import { accountTablesOf } from "#gate/accounts/tables-of.ts"

// Audiences that only tests have, each with a room that gives them their tables.

/** Who sign in much as the staff do: without codes on paper, and in other words. */
export const guests: Audience = Object.freeze<Audience>({
  ...staff,
  name: "guests",
  tables: "guest_",
  cookie: "guest",
  steps: ["passkey", "totp", "code"],
  inGroups: false,
  mails: { ...staff.mails, code: staff.mails["step-up"], "step-up": staff.mails.code },
})

/** Who sign in by what they hold and never by their mailbox, and are given less room. */
export const keyholders: Audience = Object.freeze<Audience>({
  ...staff,
  name: "keyholders",
  tables: "keyholder_",
  cookie: "keyholder",
  steps: ["passkey", "totp"],
  inGroups: false,
  limits: {
    ...staff.limits,
    sessionHours: 2,
    passwordLeast: 16,
    passwordLinkMinutes: 5,
    tries: { ...staff.limits.tries, account: { free: 1, lockAt: 2, grows: false } },
  },
})

const roomOf = (audience: Audience): Room => ({
  ...onlyWords({}),
  tables: accountTablesOf(audience),
  jobs: [tidyOf(audience)],
  migrations: [{ name: `2026-12-31-${audience.name}`, statements: accountsOfAudience(audience.tables) }],
})

/** What a program is made of in which they sign in, beside its other rooms. */
export const audienceRooms: readonly Room[] = [guests, keyholders].map(roomOf)
