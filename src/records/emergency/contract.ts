import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, line, name, queryPaging, text, version } from "#ground/kernel/shapes.ts"

export const Verdict = z.enum(["in-order", "not-in-order"])

const Named = z.strictObject({ id: ids.user, name: z.string() })

export const Emergency = z.strictObject({
  id: ids.emergency,
  /** Counts what was decided; a decision names the one it saw. */
  version,
  person: ids.person,
  /** For who may read this person. */
  client: z.strictObject({ name: z.string(), number: z.string() }).optional(),
  user: Named,
  beginsAt: instant,
  endsAt: instant,
  lasts: z.boolean(),
  reason: z.string(),
  /** What stands now. */
  reviewed: z.strictObject({ at: instant, by: z.string(), verdict: Verdict, note: z.string().optional() }).optional(),
  /** All that was decided, oldest first. */
  steps: z.array(
    z.strictObject({
      at: instant,
      by: z.string(),
      did: z.enum([...Verdict.options, "taken-back"]),
      note: z.string().optional(),
    }),
  ),
  may: z.strictObject({ review: z.boolean(), end: z.boolean() }),
  /** Why the reader cannot review this one. */
  whyNot: z.string().optional(),
})

/** What was opened or done with the person's data; what came again at once is told once. */
export const Seen = z.strictObject({
  at: instant,
  until: instant,
  event: z.string(),
  said: z.string(),
  outcome: z.enum(["done", "refused", "failed"]),
  times: z.int(),
  /** What the dossier or the document is called, for those who may read it. */
  what: z.string().optional(),
})

/**
 * Opens one person's file, with all dossiers, to whoever has rights but not for this person; for an hour, and not unseen. The person is
 * known by their number, or by family name and day of birth, or by the address of their page.
 */
export const beginEmergency = act({
  name: "emergency.begin",
  route: "POST /emergency",
  changes: ["emergency", "person", "dossier", "entry", "document"],
  takes: z.strictObject({
    person: ids.person.optional(),
    number: line(40).optional(),
    familyName: name(200).optional(),
    birthDate: day.optional(),
    givenName: name(200).optional(),
    reason: line(500).min(10),
  }),
  gives: z.strictObject({ id: ids.emergency, person: ids.person, endsAt: instant }),
})

export const listEmergencies = act({
  name: "emergency.list",
  route: "GET /emergencies",
  shows: ["emergency"],
  takes: z.strictObject({ state: z.enum(["open", "reviewed", "all"]).default("open"), ...queryPaging }),
  gives: z.strictObject({ total: z.int(), emergencies: z.array(Emergency) }),
})

/** One, with what was seen by it. */
export const getEmergency = act({
  name: "emergency.get",
  route: "GET /emergencies/:id",
  shows: ["emergency"],
  takes: z.strictObject({ id: ids.emergency }),
  gives: z.strictObject({ ...Emergency.shape, seen: z.array(Seen), isCut: z.boolean() }),
})

/** In order, or not: then a note says why. What was decided before stays to be read. */
export const reviewEmergency = act({
  name: "emergency.review",
  route: "POST /emergencies/:id/review",
  changes: ["emergency"],
  takes: z.strictObject({ id: ids.emergency, version, verdict: Verdict, note: text(2000).optional() }),
  gives: Emergency,
})

/** Takes back what was decided: it waits again. */
export const takeBackReview = act({
  name: "emergency.take-back-review",
  route: "POST /emergencies/:id/take-back",
  changes: ["emergency"],
  takes: z.strictObject({ id: ids.emergency, version, note: text(2000).optional() }),
  gives: Emergency,
})

/** Who had emergency access to a person, the last first: beside who opened their file. */
export const listEmergenciesOfPerson = act({
  name: "emergency.list-of-person",
  route: "GET /persons/:id/emergencies",
  shows: ["emergency"],
  takes: z.strictObject({ id: ids.person }),
  gives: z.strictObject({ emergencies: z.array(Emergency) }),
})

export type Emergency = z.output<typeof Emergency>
export type Seen = z.output<typeof Seen>
export type Verdict = z.output<typeof Verdict>
