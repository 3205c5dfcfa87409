import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, nothing, text, typed, unreadable } from "#ground/kernel/shapes.ts"

export const IdentifierKind = z.enum(["bsn", "insz"])

/** A national number, covered: `*****3653`. Absent for those who may not see it. */
export const CoveredIdentifier = z.strictObject({
  kind: IdentifierKind,
  covered: z.string(),
  checkedHow: z.enum(["typed", "document", "register"]),
  since: instant,
  unreadable,
})

/** As they are typed with a person. */
export const NewIdentifiers = { bsn: typed(20).optional(), insz: typed(20).optional() }

export const setIdentifier = act({
  name: "persons.set-identifier",
  route: "PUT /persons/:id/identifiers/:kind",
  changes: ["person"],
  takes: z.strictObject({
    id: ids.person,
    kind: IdentifierKind,
    value: typed(20),
    checkedHow: z.enum(["typed", "document"]).default("typed"),
  }),
  gives: CoveredIdentifier,
})

export const removeIdentifier = act({
  name: "persons.remove-identifier",
  route: "DELETE /persons/:id/identifiers/:kind",
  changes: ["person"],
  takes: z.strictObject({ id: ids.person, kind: IdentifierKind }),
  gives: nothing,
})

/** Shows a national number in full; logged, and asks for a fresh second step. */
export const showIdentifier = act({
  name: "persons.show-identifier",
  route: "POST /persons/:id/identifiers/:kind/show",
  shows: ["person"],
  takes: z.strictObject({ id: ids.person, kind: IdentifierKind }),
  gives: z.strictObject({ kind: IdentifierKind, value: z.string(), display: z.string() }),
})

/** The legal grounds to keep a national number; consent is none (UAVG 46). */
export const IdentifierGround = z.enum(["care", "public-body", "bailiff", "employer", "belgian-authorisation"])

/** Whether a practice keeps a national number, and on what ground. */
export const IdentifierSetting = z.strictObject({
  kept: z.boolean(),
  ground: IdentifierGround.optional(),
  note: text(2000).optional(),
})

export const getIdentifierSettings = act({
  name: "persons.get-identifier-settings",
  route: "GET /settings/identifiers",
  shows: ["identifier-settings"],
  takes: z.strictObject({}),
  gives: z.strictObject({ bsn: IdentifierSetting, insz: IdentifierSetting }),
})

export const setIdentifierSettings = act({
  name: "persons.set-identifier-settings",
  route: "PUT /settings/identifiers",
  changes: ["identifier-settings"],
  takes: z.strictObject({ bsn: IdentifierSetting, insz: IdentifierSetting }),
  gives: z.strictObject({ bsn: IdentifierSetting, insz: IdentifierSetting }),
})

export type IdentifierKind = z.output<typeof IdentifierKind>
export type IdentifierSetting = z.output<typeof IdentifierSetting>
export type CoveredIdentifier = z.output<typeof CoveredIdentifier>
