import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, line, nothing, queryPaging, text } from "#ground/kernel/shapes.ts"

export const Emergency = z.strictObject({
  id: ids.emergency,
  person: ids.person,
  user: z.strictObject({ id: ids.user, name: z.string() }),
  beginsAt: instant,
  endsAt: instant,
  reason: z.string(),
  reviewed: z.strictObject({ at: instant, by: z.string(), note: z.string().optional() }).optional(),
})

/** Opens one person's file, with all dossiers, to who has rights but not for this person; for an hour, and not unseen. */
export const beginEmergency = act({
  name: "emergency.begin",
  route: "POST /emergency",
  takes: z.strictObject({ person: ids.person, reason: line(500).min(10) }),
  gives: z.strictObject({ id: ids.emergency, endsAt: instant }),
})

/** The emergency access that the user has now: for the bar that says so. */
export const listMyEmergencies = act({
  name: "emergency.list-mine",
  route: "GET /emergency/mine",
  takes: nothing,
  gives: z.strictObject({
    emergencies: z.array(
      z.strictObject({
        id: ids.emergency,
        person: ids.person,
        endsAt: instant,
        /** For screens whose clock is not ours. */
        secondsLeft: z.int(),
      }),
    ),
  }),
})

export const endEmergency = act({
  name: "emergency.end",
  route: "POST /emergency/:id/end",
  takes: z.strictObject({ id: ids.emergency }),
  gives: nothing,
})

export const listEmergencies = act({
  name: "emergency.list",
  route: "GET /emergencies",
  takes: z.strictObject({ state: z.enum(["open", "reviewed", "all"]).default("open"), ...queryPaging }),
  gives: z.strictObject({ total: z.int(), emergencies: z.array(Emergency) }),
})

export const reviewEmergency = act({
  name: "emergency.review",
  route: "POST /emergencies/:id/review",
  takes: z.strictObject({ id: ids.emergency, note: text(2000).optional() }),
  gives: Emergency,
})

export type Emergency = z.output<typeof Emergency>
