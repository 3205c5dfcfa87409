import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, line, queryPaging, reason, text, unreadable, version } from "#ground/kernel/shapes.ts"

/** `request`: somebody asked for something under the GDPR; `restriction`: the data are only to be stored (art. 18). */
export const HoldKind = z.enum([
  "claim",
  "complaint",
  "inspection",
  "request",
  "unpaid-invoice",
  "restriction",
  "other",
])

export const HoldState = z.enum(["in-force", "expired", "ended"])

const Named = z.strictObject({ id: ids.user, name: z.string() })

export const Hold = z.strictObject({
  id: ids.hold,
  person: z.strictObject({ id: ids.person, name: z.string() }),
  /** For one dossier only; nameless for those who may not read it. */
  dossier: z.strictObject({ id: ids.dossier, number: z.string().optional(), title: z.string().optional() }).optional(),
  kind: HoldKind,
  /** Why, in words of their own. */
  note: z.string().optional(),
  /** The day on which it ends by itself. */
  until: day.optional(),
  state: HoldState,
  setAt: instant,
  setBy: Named,
  /** Each time that its last day was changed, the first one first. */
  changes: z.array(
    z.strictObject({ at: instant, by: Named, from: day.optional(), to: day.optional(), reason: z.string() }),
  ),
  ended: z.strictObject({ at: instant, by: Named, reason: z.string() }).optional(),
  version,
  unreadable,
  may: z.strictObject({ end: z.boolean(), changeUntil: z.boolean() }),
})

/** One reason why a person (or a dossier) may not be destroyed now, whichever room knows of it. */
export const KeepReason = z.strictObject({
  ground: z.string(),
  /** `all`: not even a line of it; `ending`: not the whole; `term`: a period of keeping is not over. */
  force: z.enum(["all", "ending", "term"]),
  until: day.optional(),
})

/** `ground`: a kind, or anything else in words of one's own (kind `other`). One of `person` and `dossier`. */
export const setHold = act({
  name: "holds.set",
  route: "POST /holds",
  changes: ["hold", "restriction"],
  takes: z.strictObject({
    person: ids.person.optional(),
    dossier: ids.dossier.optional(),
    ground: line(200),
    note: text(2000).optional(),
    until: day.optional(),
  }),
  gives: Hold,
})

export const endHold = act({
  name: "holds.end",
  route: "POST /holds/:id/end",
  changes: ["hold", "restriction"],
  takes: z.strictObject({ id: ids.hold, reason }),
  gives: Hold,
})

/** Another day on which it ends by itself, or none: until somebody ends it. Says why; what it was stays readable. */
export const changeHoldUntil = act({
  name: "holds.change-until",
  route: "POST /holds/:id/until",
  changes: ["hold"],
  takes: z.strictObject({ id: ids.hold, version, until: day.optional(), reason }),
  gives: Hold,
})

/** A person's holds, also those on their dossiers and those that ended, newest first; and everything that keeps the person now. */
export const listHoldsOfPerson = act({
  name: "holds.list-of-person",
  route: "GET /persons/:id/holds",
  shows: ["hold", "term"],
  takes: z.strictObject({ id: ids.person }),
  gives: z.strictObject({
    holds: z.array(Hold),
    keptBy: z.array(KeepReason),
    may: z.strictObject({ set: z.boolean() }),
  }),
})

export const listHoldsOfDossier = act({
  name: "holds.list-of-dossier",
  route: "GET /dossiers/:id/holds",
  shows: ["hold", "term"],
  takes: z.strictObject({ id: ids.dossier }),
  gives: listHoldsOfPerson.gives,
})

/** Holds on everybody within reach, newest first. */
export const listHolds = act({
  name: "holds.list",
  route: "GET /holds",
  shows: ["hold"],
  takes: z.strictObject({ state: z.enum(["in-force", "past"]).default("in-force"), ...queryPaging }),
  gives: z.strictObject({ total: z.int(), page: z.int(), size: z.int(), holds: z.array(Hold) }),
})

export type HoldKind = z.output<typeof HoldKind>
export type Hold = z.output<typeof Hold>
export type KeepReason = z.output<typeof KeepReason>
