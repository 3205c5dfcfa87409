import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant } from "#ground/kernel/shapes.ts"

/** One line of the access log, after NEN 7513: who did what to whose data, when, from where, with what outcome. */
export const AuditLine = z.strictObject({
  seq: z.int(),
  at: instant,
  event: z.string(),
  /** The event in words, in the reader's language. */
  said: z.string(),
  action: z.enum(["C", "R", "U", "D", "E"]),
  outcome: z.enum(["done", "refused", "failed"]),
  user: ids.user.optional(),
  userName: z.string().optional(),
  actor: z.enum(["user", "visitor", "system", "operator"]),
  object: z.string(),
  person: ids.person.optional(),
  thing: z.string().optional(),
  count: z.int().optional(),
})

/** Who opened this person's file. */
export const listAccess = act({
  name: "audit.list-of-person",
  route: "GET /persons/:id/access-log",
  shows: [],
  takes: z.strictObject({
    id: ids.person,
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  gives: z.strictObject({ total: z.int(), page: z.int(), size: z.int(), lines: z.array(AuditLine) }),
})

export type AuditLine = z.output<typeof AuditLine>
