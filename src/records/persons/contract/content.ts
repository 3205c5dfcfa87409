import { z } from "zod"
import { readBirthCountry, readCountry } from "#ground/reading/countries.ts"
import { day, email, line, name, partialDay, text } from "#ground/kernel/shapes.ts"

/** After the BRP's `aanduidingNaamgebruik` (E, P, V, N). */
export const NameUse = z.enum(["own", "partner", "partner-own", "own-partner"])

/** Names as Dutch names are. */
export const PersonName = z.strictObject({
  initials: name(30).optional(),
  firstNames: name(200).optional(),
  preferredName: name(100).optional(),
  particle: name(30).optional(),
  familyName: name(200),
  partnerParticle: name(30).optional(),
  partnerName: name(200).optional(),
  nameUse: NameUse.default("own"),
})

export const AddressKind = z.enum(["home", "post", "work", "temporary"])

export const Address = z.strictObject({
  kind: AddressKind.default("home"),
  street: line(100).optional(),
  houseNumber: line(10).optional(),
  houseLetter: line(5).optional(),
  addition: line(20).optional(),
  postcode: line(12).optional(),
  city: line(100).optional(),
  /** ISO 3166-1 alpha-2; a name is understood, in Dutch, English, French or German. */
  country: line(60)
    .overwrite((typed) => readCountry(typed) ?? typed)
    .default("NL"),
  from: day.optional(),
  until: day.optional(),
})

export const PhoneKind = z.enum(["mobile", "home", "work", "other"])

/** A telephone number, kept as E.164 (`+31612345678`) when it can be read as one, else as it was typed. In what is sent it may stand with its extension and a note, or with others. */
export const Phone = z.strictObject({
  kind: PhoneKind.default("mobile"),
  number: line(120),
  /** What is dialled after it. */
  extension: z
    .string()
    .regex(/^\d{1,8}$/)
    .optional(),
  note: line(100).optional(),
})

export const EmailKind = z.enum(["private", "work", "other"])

export const Email = z.strictObject({
  kind: EmailKind.default("private"),
  address: email,
})

export const Insurance = z.strictObject({
  company: line(100).optional(),
  /** Four digits of the Dutch insurer register (UZOVI). */
  uzovi: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  policyNumber: line(40).optional(),
  from: day.optional(),
  until: day.optional(),
})

/** As kept by the BRP: M(an), V(rouw), O(nbekend). */
export const Gender = z.enum(["M", "V", "O"])

export const FormOfAddress = z.enum(["mr", "mrs", "neutral"])

/** What is kept of a person, as staff type it in. */
export const PersonContent = z.strictObject({
  name: PersonName,
  birth: z
    .strictObject({
      date: partialDay.optional(),
      place: line(100).optional(),
      country: line(60)
        .overwrite((typed) => readBirthCountry(typed) ?? typed)
        .optional(),
    })
    .optional(),
  deathDate: day.optional(),
  gender: Gender.optional(),
  formOfAddress: FormOfAddress.optional(),
  addresses: z.array(Address).max(20).default([]),
  phones: z.array(Phone).max(20).default([]),
  emails: z.array(Email).max(20).default([]),
  insurance: Insurance.optional(),
  /** BCP 47 primary language: `nl`, `fr`, `ar`. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  note: text(20_000).optional(),
})

export type PersonName = z.output<typeof PersonName>
export type Address = z.output<typeof Address>
export type Phone = z.output<typeof Phone>
export type Email = z.output<typeof Email>
export type PersonContent = z.output<typeof PersonContent>
