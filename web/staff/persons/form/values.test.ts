import assert from "node:assert/strict"
import { test } from "node:test"
import { contentOf, emptyAddress, emptyEmail, emptyPhone, emptyValues, valuesOf } from "./values.ts"

test("a form that was left as it is sends nobody: no name, no lines", () => {
  assert.deepEqual(contentOf(emptyValues()), { name: { nameUse: "own" }, addresses: [], phones: [], emails: [] })
})

test("lines that were added and left empty do not count, whatever kind or country stands in them", () => {
  const sent = contentOf({
    ...emptyValues(),
    addresses: [emptyAddress("NL"), { ...emptyAddress("NL"), city: "Deventer" }],
    phones: [emptyPhone(), { ...emptyPhone(), number: " 0612345678 " }],
    emails: [emptyEmail()],
  })
  assert.deepEqual(sent.addresses, [{ kind: "home", country: "NL", city: "Deventer" }])
  assert.deepEqual(sent.phones, [{ kind: "mobile", number: "0612345678" }])
  assert.deepEqual(sent.emails, [])
})

test("a group with nothing in it goes as a whole", () => {
  const sent = contentOf({ ...emptyValues(), birth: { date: " ", place: "", country: "" }, note: "  " })
  assert.equal("birth" in sent, false)
  assert.equal("note" in sent, false)
})

test("who is known fills the form, and comes out of it as they went in", () => {
  const known = {
    ...contentOf(emptyValues()),
    name: { familyName: "Vries", particle: "de", nameUse: "own" as const },
    birth: { date: "1961-03", country: "NL" },
    addresses: [{ kind: "post" as const, city: "Deventer", country: "BE" }],
    phones: [],
    emails: [{ kind: "work" as const, address: "a@b.nl" }],
    insurance: { company: "Zilver" },
    language: "nl",
  }
  assert.deepEqual(contentOf(valuesOf(known)), known)
})
