import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, nothing } from "#ground/kernel/shapes.ts"
import { urgencies } from "#ground/kernel/waiting.ts"

/** Something that waits for the reader. */
export const WaitingItem = z.strictObject({
  /** The address of the page where it is done. */
  place: z.string(),
  urgency: z.enum(urgencies),
  text: z.string(),
  count: z.int(),
  /** The day since when the first of them waits. */
  since: day.optional(),
  /** How many days that is. */
  days: z.int().optional(),
})

/** All that waits for the reader, of every room: the soonest first, and then what waits longest. */
export const listWaiting = act({
  name: "waiting.list",
  route: "GET /me/waiting",
  shows: [
    "me",
    "user",
    "group",
    "email-change",
    "review",
    "review-settings",
    "approval",
    "emergency",
    "task",
    "team",
    "policy",
    "notice",
    "erasure",
    "import",
    "backup-settings",
  ],
  takes: nothing,
  gives: z.strictObject({
    waiting: z.array(WaitingItem),
    /** How places stand at which nothing waits. */
    standing: z.array(z.strictObject({ place: z.string(), text: z.string() })),
  }),
})

export type WaitingItem = z.output<typeof WaitingItem>
