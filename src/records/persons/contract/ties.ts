import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, text, unreadable, version } from "#ground/kernel/shapes.ts"
import { PersonState } from "./person.ts"

export const TieKind = z.enum([
  "parent",
  "child",
  "partner",
  "sibling",
  "family",
  "representative",
  "represented",
  "general-practitioner",
  "referrer",
  "employer",
  "school",
  "contact",
  "other",
])

/** What gives a representative their say. */
export const MandateGround = z.enum([
  "parental-authority",
  "guardianship",
  "mentorship",
  "written-authorisation",
  "administration",
])

const TieContent = {
  kind: TieKind,
  from: day.optional(),
  until: day.optional(),
  /** For a representative: on what ground, and for what. */
  mandate: z
    .strictObject({
      ground: MandateGround,
      scope: text(2000).optional(),
    })
    .optional(),
  note: text(2000).optional(),
}

export const Tie = z.strictObject({
  id: ids.tie,
  version,
  /** On whose page it stands; `kind` says what `other` is to this person. */
  person: ids.person,
  ...TieContent,
  other: z.union([
    z.strictObject({ person: ids.person, name: z.string(), state: PersonState }),
    z.strictObject({ organisation: ids.organisation, name: z.string(), phone: z.string().optional() }),
    z.strictObject({ erased: z.literal(true) }),
  ]),
  unreadable,
})

export const listTies = act({
  name: "persons.list-ties",
  route: "GET /persons/:id/ties",
  shows: ["tie"],
  takes: z.strictObject({ id: ids.person }),
  gives: z.strictObject({ ties: z.array(Tie) }),
})

/** Ties to a person are made on both sides: `parent` here is `child` there. */
export const addTie = act({
  name: "persons.add-tie",
  route: "POST /persons/:id/ties",
  changes: ["tie"],
  takes: z.strictObject({
    id: ids.person,
    ...TieContent,
    person: ids.person.optional(),
    organisation: ids.organisation.optional(),
  }),
  gives: Tie,
})

export const changeTie = act({
  name: "persons.change-tie",
  route: "PATCH /ties/:id",
  changes: ["tie"],
  takes: z.strictObject({
    id: ids.tie,
    version,
    from: day.nullish(),
    until: day.nullish(),
    mandate: TieContent.mandate.nullable(),
    note: text(2000).nullish(),
  }),
  gives: Tie,
})

export const removeTie = act({
  name: "persons.remove-tie",
  route: "DELETE /ties/:id",
  changes: ["tie"],
  takes: z.strictObject({ id: ids.tie }),
  /** On whose page it stood. */
  gives: z.strictObject({ person: ids.person }),
})

export type Tie = z.output<typeof Tie>
export type TieKind = z.output<typeof TieKind>
