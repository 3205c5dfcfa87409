import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { nothing } from "#ground/kernel/shapes.ts"

/** What happens to a session that nobody uses for a while: it is locked, or, where people share machines, it ends. */
export const AtIdle = z.enum(["lock", "end"])

/** What a practice chooses about sessions. Twelve hours is the most, whatever is chosen. */
export const SessionRules = z.strictObject({ idleMinutes: z.int().min(15).max(60), atIdle: AtIdle })

export const getSessionRules = act({
  name: "accounts.get-session-rules",
  route: "GET /settings/sessions",
  shows: ["session-rules"],
  takes: z.strictObject({}),
  gives: SessionRules,
})

/** Holds at once, also for sessions that are open; one that was idle for too long by the rules before stays so. */
export const setSessionRules = act({
  name: "accounts.set-session-rules",
  route: "PUT /settings/sessions",
  changes: ["session-rules"],
  takes: SessionRules,
  gives: nothing,
})

export type AtIdle = z.output<typeof AtIdle>
export type SessionRules = z.output<typeof SessionRules>
