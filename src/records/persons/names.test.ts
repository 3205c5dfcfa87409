import assert from "node:assert/strict"
import { test } from "node:test"
import { PersonName } from "./contract.ts"
import { withPlainName } from "./record.ts"
import { fullName, initialsOf, listName } from "./names.ts"

const named = (name: Partial<PersonName>): PersonName => PersonName.parse({ familyName: "Jansen", ...name })

test("a name is written as its person uses it", () => {
  const anna = {
    initials: "A.M.",
    firstNames: "Anna Maria",
    preferredName: "Anna",
    particle: "van",
    familyName: "Dam",
    partnerParticle: "de",
    partnerName: "Vries",
  }
  const cases = [
    ["own", "Anna van Dam", "Dam, A.M. van"],
    ["partner", "Anna de Vries", "Vries, A.M. de"],
    ["partner-own", "Anna de Vries-van Dam", "Vries-van Dam, A.M. de"],
    ["own-partner", "Anna van Dam-de Vries", "Dam-de Vries, A.M. van"],
  ] as const
  for (const [nameUse, full, list] of cases) {
    assert.equal(fullName(named({ ...anna, nameUse })), full)
    assert.equal(listName(named({ ...anna, nameUse })), list)
  }
})

test("without a partner the own name is used", () => {
  assert.equal(fullName(named({ firstNames: "Bram", nameUse: "partner-own" })), "Bram Jansen")
})

test("initials come from the first names when none are given", () => {
  assert.equal(initialsOf(named({ firstNames: "Anna maria" })), "A.M.")
  assert.equal(initialsOf(named({ preferredName: "Élise" })), "É.")
  assert.equal(initialsOf(named({ initials: "J.W." })), "J.W.")
  assert.equal(listName(named({ firstNames: "Zoë" })), "Jansen, Z.")
})

test("a particle that ends in an apostrophe is one word with the name", () => {
  for (const particle of ["d'", "d\u2019", "dell'"])
    assert.equal(fullName(named({ firstNames: "Lia", particle, familyName: "Ancona" })), `Lia ${particle}Ancona`)
  const both = { familyName: "Ancona", partnerParticle: "l'", partnerName: "Ami", nameUse: "own-partner" } as const
  assert.equal(listName(named({ ...both, particle: "d'" })), "Ancona-l'Ami, d'")
  assert.equal(fullName(named({ particle: "van 't", familyName: "Hoefje" })), "van 't Hoefje")
})

test("a name that was kept with marks that nobody sees is read without them", () => {
  const kept = (name: PersonName) =>
    withPlainName({ name, number: "1", states: [], addresses: [], phones: [], emails: [] }).name
  const marked = {
    familyName: "Jan\u200bsen",
    firstNames: "\u202eAnna\u202c",
    particle: "\u200e",
    nameUse: "own",
  } as const
  assert.deepEqual(
    { ...kept(marked) },
    { familyName: "Jansen", firstNames: "Anna", particle: undefined, nameUse: "own" },
  )
  assert.equal(kept({ familyName: "\u200b", nameUse: "own" }).familyName, "?")
  assert.doesNotThrow(() => PersonName.parse(kept({ familyName: "\u200b", nameUse: "own" })))
})

test("a family name alone is a name", () => {
  assert.equal(fullName(named({})), "Jansen")
  assert.equal(listName(named({})), "Jansen")
  assert.equal(listName(named({ particle: "'t" })), "Jansen, 't")
})
