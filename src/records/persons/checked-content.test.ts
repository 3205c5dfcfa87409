import assert from "node:assert/strict"
import { test } from "node:test"
import { Refusal } from "#ground/kernel/refusal.ts"
import { checkBirthCountry, checkedContent } from "./checked-content.ts"
import { PersonContent } from "./contract.ts"

const kept = (content: object, home = "NL") =>
  checkedContent(PersonContent.parse({ name: { familyName: "Jansen" }, ...content }), "2026-11-22", home)
const numbers = (content: object, home?: string) => kept(content, home).phones.map(({ number }) => number)
const refusedFor = (code: string, field: string) => (thrown: unknown) =>
  thrown instanceof Refusal && thrown.code === code && thrown.details["field"] === field

test("a telephone number is read by the country of the home address, then by that of the practice", () => {
  const phones = [{ number: "0470 12 34 56" }]
  assert.deepEqual(numbers({ phones, addresses: [{ country: "België", city: "Gent" }] }), ["+32470123456"])
  assert.deepEqual(numbers({ phones }, "BE"), ["+32470123456"])
  assert.deepEqual(
    numbers({
      phones,
      addresses: [
        { kind: "work", country: "NL", city: "Epe" },
        { country: "BE", city: "Gent" },
      ],
    }),
    ["+32470123456"],
  )
})

test("note, extension and several numbers in one field are kept", () => {
  assert.deepEqual(
    kept({ phones: [{ number: "06 12345678 (moeder) / 030 2345678 toestel 12", note: "overdag" }] }).phones,
    [
      { kind: "mobile", number: "+31612345678", note: "overdag, moeder" },
      { kind: "mobile", number: "+31302345678", extension: "12" },
    ],
  )
})

test("a number that a spreadsheet broke and a country that is none are refused, by their field", () => {
  assert.throws(
    () => kept({ phones: [{ number: "3,16123E+10" }] }),
    refusedFor("persons.phone-broken", "phones.0.number"),
  )
  assert.throws(() => kept({ phones: [{ number: "geen" }] }), refusedFor("persons.phone-wrong", "phones.0.number"))
  assert.throws(
    () => kept({ addresses: [{ country: "Atlantis", city: "Gent" }] }),
    refusedFor("persons.country-unknown", "addresses.0.country"),
  )
  assert.equal(kept({ addresses: [{ country: "UK", city: "London" }] }).addresses[0]?.country, "GB")
  assert.throws(
    () => checkBirthCountry({ country: "Atlantis" }),
    refusedFor("persons.country-unknown", "birth.country"),
  )
  checkBirthCountry({ country: "Nederlands-Indië" })
})
