import { z } from "zod"
import { day, ids, instant, version } from "#ground/kernel/shapes.ts"

export const slug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)

/** What can be done now with an account by whoever asks. */
const UserAct = z.enum([
  "change",
  "close",
  "reopen",
  "send-invitation",
  "give-initial-password",
  "check-identity",
  "end-sessions",
  "approve-email",
  "let-in",
])

/** Somebody with an account, as managers see them. */
export const User = z.strictObject({
  id: ids.user,
  name: z.string(),
  email: z.string(),
  /** An address that was given and waits to be confirmed by whoever reads its mail. */
  newEmail: z.string().optional(),
  /** What it still waits for, and from when on it counts without its owner's yes. */
  emailWaits: z
    .strictObject({ for: z.array(z.enum(["new-address", "owner", "second-person"])), countsAt: instant })
    .optional(),
  /** `shut`: its owner said that a change of the address was not theirs; nothing opens until somebody has looked. */
  state: z.enum(["invited", "active", "shut", "ended"]),
  version,
  groups: z.array(z.strictObject({ id: ids.group, name: z.string() })),
  teams: z.array(z.strictObject({ id: ids.team, name: z.string() })),
  /** The last day on which the account works. */
  endsOn: day.optional(),
  createdAt: instant,
  lastSignedInAt: instant.optional(),
  /** The names of the second steps they can sign in with. */
  secondSteps: z.array(z.string()),
  /** The password is one that a manager gave, and must be changed at the first sign-in. */
  hasGivenPassword: z.boolean(),
  /** Not used for long; `closesOn` is the day on which it closes by itself. */
  dormant: z.strictObject({ since: instant, closesOn: day.optional() }).optional(),
  may: z.array(UserAct),
})

export type User = z.output<typeof User>
export type UserAct = z.output<typeof UserAct>
