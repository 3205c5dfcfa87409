import { z } from "zod"
import { act } from "#ground/kernel/act.ts"

export const getHealth = act({
  name: "http.health",
  route: "GET /health",
  shows: [],
  takes: z.strictObject({}),
  gives: z.strictObject({ healthy: z.literal(true), version: z.string() }),
})

/** What the sign-in page shows before anybody is known; `demo` only in the demo. */
export const getWelcome = act({
  name: "http.welcome",
  route: "GET /welcome",
  shows: [],
  takes: z.strictObject({}),
  gives: z.strictObject({
    version: z.string(),
    demo: z
      .strictObject({ practice: z.string(), password: z.string(), emails: z.array(z.string()), mailbox: z.string() })
      .optional(),
  }),
})

/** A refusal as it is sent: RFC 9457 problem+json, with `code`, text in the reader's language and a reference. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  reference: z.string(),
  /** For malformed input: which field, and what is wrong with it. */
  faults: z.array(z.strictObject({ field: z.string(), reason: z.string() })).optional(),
  /** Ids and figures that go with the code. */
  details: z.record(z.string(), z.unknown()).optional(),
})

export type Problem = z.output<typeof Problem>
