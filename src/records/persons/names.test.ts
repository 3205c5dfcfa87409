import assert from "node:assert/strict"
import { test } from "node:test"
import { PersonName } from "./contract.ts"
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

test("a family name alone is a name", () => {
  assert.equal(fullName(named({})), "Jansen")
  assert.equal(listName(named({})), "Jansen")
  assert.equal(listName(named({ particle: "'t" })), "Jansen, 't")
})
