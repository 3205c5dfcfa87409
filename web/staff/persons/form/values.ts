import type { z } from "zod"
import type { Person, PersonContent as ContentShape } from "#records/persons/contract.ts"

/** What is kept of a person, as it is sent. */
export type PersonFormContent = z.input<typeof ContentShape>

/** A person as the form holds them: everything is text that may be empty. */
export type PersonValues = {
  name: {
    initials: string
    firstNames: string
    preferredName: string
    particle: string
    familyName: string
    partnerParticle: string
    partnerName: string
    nameUse: string
  }
  birth: { date: string; place: string; country: string }
  deathDate: string
  gender: string
  formOfAddress: string
  addresses: AddressValues[]
  phones: { kind: string; number: string; note: string }[]
  emails: { kind: string; address: string }[]
  insurance: { company: string; uzovi: string; policyNumber: string; from: string; until: string }
  language: string
  note: string
}

export type AddressValues = {
  kind: string
  street: string
  houseNumber: string
  houseLetter: string
  addition: string
  postcode: string
  city: string
  country: string
  from: string
  until: string
}

/** A phone number, an e-mail and an address that are still empty. */
export const emptyPhone = () => ({ kind: "mobile", number: "", note: "" })
export const emptyEmail = () => ({ kind: "private", address: "" })
export const emptyAddress = (country = ""): AddressValues => ({
  kind: "home",
  street: "",
  houseNumber: "",
  houseLetter: "",
  addition: "",
  postcode: "",
  city: "",
  country,
  from: "",
  until: "",
})

/** The form of somebody new. */
export const emptyValues = (): PersonValues => ({
  name: {
    initials: "",
    firstNames: "",
    preferredName: "",
    particle: "",
    familyName: "",
    partnerParticle: "",
    partnerName: "",
    nameUse: "own",
  },
  birth: { date: "", place: "", country: "" },
  deathDate: "",
  gender: "",
  formOfAddress: "",
  addresses: [],
  phones: [],
  emails: [],
  insurance: { company: "", uzovi: "", policyNumber: "", from: "", until: "" },
  language: "",
  note: "",
})

/** Lays what is known over what is empty. JSON knows no undefined, so a key that is there has a text. */
const over = <Empty extends Record<string, string>>(
  empty: Empty,
  known: Readonly<Partial<Record<keyof Empty, string | undefined>>> | undefined,
): Empty => ({
  ...empty,
  ...(known as Partial<Empty> | undefined),
})

/** The form of somebody who is known. */
export function valuesOf(person: Pick<Person, keyof PersonValues>): PersonValues {
  const empty = emptyValues()
  return {
    name: over(empty.name, person.name),
    birth: over(empty.birth, person.birth),
    deathDate: person.deathDate ?? "",
    gender: person.gender ?? "",
    formOfAddress: person.formOfAddress ?? "",
    addresses: (person.addresses ?? []).map((address) => over(emptyAddress(), address)),
    phones: (person.phones ?? []).map((phone) => over(emptyPhone(), phone)),
    emails: (person.emails ?? []).map((email) => over(emptyEmail(), email)),
    insurance: over(empty.insurance, person.insurance),
    language: person.language ?? "",
    note: person.note ?? "",
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null

/** Leaves out what is empty: texts, and groups with nothing in them. */
function filled(value: unknown): unknown {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim()
  if (Array.isArray(value)) return value.map(filled).filter((item) => item !== undefined)
  if (!isRecord(value)) return value
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = filled(inner)
    return kept === undefined ? [] : [[key, kept] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}

const hasMore = (item: Readonly<Record<string, string>>, besides: readonly string[]): boolean =>
  Object.entries(item).some(([key, value]) => !besides.includes(key) && value.trim() !== "")

/** What the form holds, as it is sent; lines that were added and left empty do not count. */
export function contentOf(values: PersonValues): PersonFormContent {
  const lines = {
    ...values,
    addresses: values.addresses.filter((address) => hasMore(address, ["kind", "country"])),
    phones: values.phones.filter((phone) => hasMore(phone, ["kind"])),
    emails: values.emails.filter((email) => hasMore(email, ["kind"])),
  }
  // The server checks the shape; here the empty text fields only had to go.
  return {
    name: { familyName: "" },
    addresses: [],
    phones: [],
    emails: [],
    ...(filled(lines) as Partial<PersonFormContent>),
  }
}

/** The parts of a person that are changed apart from each other. */
export const parts = [
  "name",
  "birth",
  "deathDate",
  "gender",
  "formOfAddress",
  "addresses",
  "phones",
  "emails",
  "insurance",
  "language",
  "note",
] as const
export type FormPart = (typeof parts)[number]
