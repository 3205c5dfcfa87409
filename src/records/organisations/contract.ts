import { z } from "zod"
import { readCountry } from "#ground/reading/countries.ts"
import { act } from "#ground/kernel/act.ts"
import { email, ids, instant, line, name, paging, text, typed, unreadable, version } from "#ground/kernel/shapes.ts"

export const OrganisationKind = z.enum([
  "general-practice",
  "hospital",
  "insurer",
  "municipality",
  "school",
  "employer",
  "court",
  "creditor",
  "other",
])

export const OrganisationContent = z.strictObject({
  kind: OrganisationKind.default("other"),
  name: name(200),
  contactName: name(200).optional(),
  /** AGB code (NL, 8 digits), KvK (NL, 8 digits) or KBO (BE, 10 digits). */
  agb: z
    .string()
    .regex(/^\d{8}$/)
    .optional(),
  registration: line(20).optional(),
  street: line(100).optional(),
  houseNumber: line(20).optional(),
  postcode: line(12).optional(),
  city: line(100).optional(),
  country: line(60)
    .overwrite((typed) => readCountry(typed) ?? typed)
    .default("NL"),
  phone: line(120).optional(),
  email: email.optional(),
  note: text(20_000).optional(),
})

export const Organisation = z.strictObject({
  id: ids.organisation,
  version,
  ...OrganisationContent.shape,
  createdAt: instant,
  changedAt: instant,
  unreadable,
  may: z.strictObject({ edit: z.boolean() }),
})

export const createOrganisation = act({
  name: "organisations.create",
  route: "POST /organisations",
  changes: ["organisation"],
  takes: OrganisationContent,
  gives: Organisation,
})

export const getOrganisation = act({
  name: "organisations.get",
  route: "GET /organisations/:id",
  shows: ["organisation"],
  takes: z.strictObject({ id: ids.organisation }),
  gives: Organisation,
})

/** The whole content is sent again, with the version that was seen. */
export const changeOrganisation = act({
  name: "organisations.change",
  route: "PUT /organisations/:id",
  changes: ["organisation"],
  takes: z.strictObject({ id: ids.organisation, version, ...OrganisationContent.shape }),
  gives: Organisation,
})

export const searchOrganisations = act({
  name: "organisations.search",
  route: "POST /organisations/search",
  shows: ["organisation"],
  takes: z.strictObject({ query: typed(200).optional(), kind: OrganisationKind.optional(), ...paging }),
  gives: z.strictObject({ total: z.int(), page: z.int(), size: z.int(), organisations: z.array(Organisation) }),
})

export type OrganisationKind = z.output<typeof OrganisationKind>
export type OrganisationContent = z.output<typeof OrganisationContent>
export type Organisation = z.output<typeof Organisation>
