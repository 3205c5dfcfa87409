import type { z } from "zod"
import { filled } from "#web/ui/form/asks.ts"
import type { Organisation, OrganisationContent as Shape } from "#records/organisations/contract.ts"

export type OrganisationForm = z.input<typeof Shape>

/** An organisation as the form holds it: texts that may be empty. */
export type OrganisationValues = Record<
  | "kind"
  | "name"
  | "contactName"
  | "agb"
  | "registration"
  | "street"
  | "houseNumber"
  | "postcode"
  | "city"
  | "country"
  | "phone"
  | "email"
  | "note",
  string
>

/** The form of a new organisation. */
export const emptyOrganisation = (country = ""): OrganisationValues => ({
  kind: "general-practice",
  name: "",
  contactName: "",
  agb: "",
  registration: "",
  street: "",
  houseNumber: "",
  postcode: "",
  city: "",
  country,
  phone: "",
  email: "",
  note: "",
})

/** The form of one that is known. */
export function valuesOfOrganisation(organisation: Organisation): OrganisationValues {
  const empty = emptyOrganisation()
  const known = Object.entries(organisation).filter(([name, value]) => name in empty && typeof value === "string")
  return { ...empty, ...Object.fromEntries(known) }
}

/** As it is sent: without what is empty. The server checks the shape. */
export const organisationContent = (values: OrganisationValues): OrganisationForm =>
  ({ name: "", ...filled(values) }) as OrganisationForm
