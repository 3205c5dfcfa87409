import type { z } from "zod"
import type { createPerson, PersonContent } from "#records/persons/contract.ts"
import type { BrpPerson } from "./brp-persons.ts"
import { type Chance, chanceOf } from "./chance.ts"

const nameUses = { P: "partner", V: "partner-own", N: "own-partner" } as const
const formsOfAddress = { M: "mr", V: "mrs", O: "neutral" } as const

/** How people with a first name of the register are called. */
const calledAs: Readonly<Record<string, string>> = {
  Johannes: "Hans", Johanna: "Jopie", Wilhelmina: "Willy", Cornelis: "Kees", Hendrik: "Henk", Hendrika: "Riek", Petrus: "Peter",
  Gerardus: "Gerard", Adriana: "Jeanne", Albertus: "Bert", Hubertus: "Huub", Christina: "Christel", Petronella: "Nel",
  Elisabeth: "Els", Theodorus: "Theo", Jacobus: "Jaap", Maria: "Marijke", Antonius: "Ton", Gertrudis: "Truus", Martinus: "Martin",
} // prettier-ignore

const languages: Readonly<Record<string, string>> = {
  Frankrijk: "fr", Polen: "pl", Turkije: "tr", "Bondsrepubliek Duitsland": "de", Duitsland: "de", Italië: "it", Spanje: "es",
} // prettier-ignore

const insurers = [
  { company: "Lindehart Zorgverzekeringen", uzovi: "9991" },
  { company: "Onderling Noord", uzovi: "9992" },
  { company: "De Zorgzame", uzovi: "9993" },
] as const

const notes = [
  "Belt liever niet tijdens werktijd.",
  "Is slecht ter been: graag de kamer op de begane grond.",
  "Stuurt afspraken liever per e-mail dan per post.",
  "Komt met de regiotaxi; houd rekening met uitloop.",
  "Hoort slecht aan de linkerkant.",
] as const

/** What the front desk types in of a test person; `place` is where the person stands in the set, from 0. */
export function contentOf(person: BrpPerson, place: number): z.input<(typeof createPerson)["takes"]> {
  const chance = chanceOf(`person ${person.bsn}`)
  const { birth, birthPlace, birthCountry, gender, death, address } = person
  const abroad = address?.country !== undefined
  return {
    name: nameOf(person, chance),
    birth: { ...given("date", birth), ...given("place", birthPlace), ...given("country", birthCountry) },
    ...given("deathDate", wholeDay(death)),
    ...(gender === undefined ? {} : { gender, formOfAddress: formsOfAddress[gender] }),
    addresses: address === undefined ? [] : [{ ...address }],
    phones: death === undefined ? phonesOf(place, chance) : [],
    emails: death === undefined ? emailsOf(person, chance) : [],
    ...given("insurance", death === undefined && !abroad ? insuranceOf(place, chance) : undefined),
    language: languageOf(person, chance),
    ...given("note", noteOf(person, chance)),
  }
}

const given = <Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } =>
  value === undefined ? {} : ({ [name]: value } as { [Key in Name]?: Value })

/** A day of death; the register knows of some only the month or the year. */
export const wholeDay = (death: string | undefined): string | undefined => (death?.length === 10 ? death : undefined)

function nameOf(
  { initials, firstNames, particle, familyName, partner, nameUse }: BrpPerson,
  chance: Chance,
): PersonContent["name"] {
  const first = firstNames?.split(" ")[0] ?? ""
  const called = chance.is(60) ? (calledAs[first] ?? first) : first
  return {
    ...given("initials", initials),
    ...given("firstNames", firstNames),
    ...given("preferredName", /^\p{Lu}\p{Ll}+$/u.test(called) && called !== firstNames ? called : undefined),
    ...given("particle", particle),
    familyName,
    ...given("partnerParticle", partner?.particle),
    ...given("partnerName", partner?.familyName),
    nameUse: nameUse === undefined ? "own" : nameUses[nameUse],
  }
}

/** Numbers of the range that telephone books use as examples. */
function phonesOf(place: number, chance: Chance): PersonContent["phones"] {
  const mobile = { kind: "mobile", number: `+3161234${String(place).padStart(4, "0")}` } as const
  const atWork = { kind: "work", number: `+3161234${String(5000 + place)}`, note: "alleen overdag" } as const
  return chance.is(12) ? [mobile, atWork] : [mobile]
}

function emailsOf({ firstNames, particle, familyName }: BrpPerson, chance: Chance): PersonContent["emails"] {
  const name = [firstNames?.split(" ")[0], particle, familyName].map(plain).filter(Boolean).join(".")
  return name.length < 5 || name.length > 50 || chance.is(15)
    ? []
    : [{ kind: "private", address: `${name}@example.org` }]
}

const plain = (name: string | undefined): string =>
  (name ?? "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]/g, "")

function insuranceOf(place: number, chance: Chance): PersonContent["insurance"] {
  const { company, uzovi } = chance.pick(insurers)
  return {
    company,
    uzovi,
    policyNumber: `LZ${uzovi}${String(place).padStart(5, "0")}`,
    from: `202${chance.between(2, 5)}-01-01`,
  }
}

const languageOf = ({ birthCountry }: BrpPerson, chance: Chance): string =>
  (chance.is(50) ? languages[birthCountry ?? ""] : undefined) ?? "nl"

function noteOf({ secret, guardianship }: BrpPerson, chance: Chance): string | undefined {
  if (secret === true) return "**Geheimhouding**: geef het adres aan niemand buiten de praktijk."
  if (guardianship === true) return "Staat onder curatele. Overleg over de behandeling met de curator."
  return chance.is(10) ? chance.pick(notes) : undefined
}
