import assert from "node:assert/strict"
import { test } from "node:test"
import type { Person } from "#records/persons/contract.ts"
import { contactFacts, nameFacts } from "./person-facts.ts"

const words = { t: (key: string) => key, language: "nl", home: "NL" } as Parameters<typeof nameFacts>[1]
const person = (content: Partial<Person>): Person => content as Person

test("several numbers of one kind are numbered, from the second on", () => {
  const phones = ["+31612345678", "+31687654321"].map((number) => ({ kind: "mobile" as const, number }))
  assert.deepEqual(
    contactFacts(person({ phones }), words).map(({ label }) => label),
    ["staff.person.phones (staff.person.phone-kind.mobile)", "staff.person.phones (staff.person.phone-kind.mobile) 2"],
  )
})

test("a number is written as people write it in the country of the practice, with its note", () => {
  const phones = [{ kind: "mobile" as const, number: "+31612345678", note: "na vijf" }]
  assert.equal(contactFacts(person({ phones }), words)[0]?.value, "06 12345678, na vijf")
})

test("a particle stands before its name, also where only that of a partner is known", () => {
  const name = { particle: "de", familyName: "Vries", partnerParticle: "van", nameUse: "own" as const }
  const facts = nameFacts(person({ name }), words).map(({ label, value }) => [label, value])
  assert.deepEqual(facts.slice(3, 5), [
    ["staff.person.family-name", "de Vries"],
    ["staff.person.partner-name", "van"],
  ])
})
