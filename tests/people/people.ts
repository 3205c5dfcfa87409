import type { z } from "zod"
import type { createPerson, PersonContent } from "#records/persons/contract.ts"
import { PersonContent as contentShape } from "#records/persons/contract.ts"

/** What the act of creating a person takes. */
export type TypedPerson = z.input<(typeof createPerson)["takes"]>

/** Anna de Vries: a client of the practice. */
export const anna: TypedPerson = {
  name: { initials: "A.", firstNames: "Anna", particle: "de", familyName: "Vries" },
  birth: { date: "1985-12-01", place: "Utrecht" },
  gender: "V",
  addresses: [{ street: "Lindelaan", houseNumber: "12", postcode: "3511AB", city: "Utrecht" }],
  phones: [{ number: "06-12345678" }],
  emails: [{ address: "anna@voorbeeld.example" }],
  language: "nl",
}

/** Bram Jansen: Anna's son. */
export const bram: TypedPerson = {
  name: { initials: "B.", firstNames: "Bram", familyName: "Jansen" },
  birth: { date: "2015-03-09" },
  gender: "M",
  addresses: [{ street: "Lindelaan", houseNumber: "12", postcode: "3511AB", city: "Utrecht" }],
}

/** Dr. Vos: a general practitioner. */
export const drVos: TypedPerson = {
  name: { initials: "C.", preferredName: "Carla", familyName: "Vos" },
  phones: [{ kind: "work", number: "030-2400112" }],
}

/** Zoë Müller-van den Berg, who uses her partner's name after her own. */
export const zoe: TypedPerson = {
  name: {
    firstNames: "Zoë Maria",
    familyName: "Müller",
    partnerParticle: "van den",
    partnerName: "Berg",
    nameUse: "own-partner",
  },
  birth: { date: "1990-02" },
}

/** A person's content with everything filled in that a shape fills in. */
export const contentOf = (typed: TypedPerson): PersonContent => {
  const { bsn: _bsn, insz: _insz, ...content } = typed
  return contentShape.parse(content)
}

const families = [
  "Jansen",
  "Vries",
  "Bakker",
  "Visser",
  "Smit",
  "Meijer",
  "Mulder",
  "Bos",
  "Peters",
  "Hendriks",
  "Dekker",
  "Dijk",
  "Kok",
  "Vermeulen",
  "Berg",
]
const given = [
  "Anna",
  "Bram",
  "Carla",
  "Daan",
  "Eva",
  "Femke",
  "Gijs",
  "Hanna",
  "Isa",
  "Joris",
  "Karin",
  "Lars",
  "Mila",
  "Noor",
  "Olga",
  "Pieter",
]

/** Somebody of a crowd: the same for the same number, and hardly twice the same. */
export function somebody(index: number): PersonContent {
  const family = families[index % families.length] ?? ""
  const first = given[Math.floor(index / families.length) % given.length] ?? ""
  const year = 1930 + (index % 90)
  return contentOf({
    name: { initials: `${first[0]}.`, firstNames: first, familyName: family },
    birth: {
      date: `${year}-${String(1 + (index % 12)).padStart(2, "0")}-${String(1 + (Math.floor(index / 12) % 28)).padStart(2, "0")}`,
    },
    addresses: [
      {
        street: "Dorpsstraat",
        houseNumber: String(1 + (index % 300)),
        postcode: `${1000 + (index % 8999)} AB`,
        city: "Utrecht",
      },
    ],
    phones: [{ number: `06${String(10_000_000 + ((index * 37) % 89_999_999))}` }],
    emails: [{ address: `p${index}@voorbeeld.example` }],
  })
}
