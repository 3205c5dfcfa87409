import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { phoneDigits, readPhone } from "#ground/reading/phones.ts"
import { houseToFind, postcodeToFind, readPostcode } from "./postcodes.ts"

test("a telephone number has one form, however it is typed", () => {
  for (const typed of [
    "0612345678",
    "06-12345678",
    "06 12 34 56 78",
    "+31 6 12345678",
    "0031612345678",
    "(06) 12345678",
    "+31612345678",
  ]) {
    assert.equal(readPhone(typed), "+31612345678", typed)
  }
  assert.equal(readPhone("030-2345678"), "+31302345678")
  assert.equal(readPhone("+32 470 12 34 56"), "+32470123456")
  for (const typed of ["", "112 bellen", "12345", "06-123", "+99912345678"])
    assert.equal(readPhone(typed), undefined, typed)
  assert.equal(phoneDigits("+31 6-12"), "31612")
})

test("postcodes are those of their country", () => {
  assert.equal(readPostcode("3511ab", "NL"), "3511 AB")
  assert.equal(readPostcode(" 2601 DC", "NL"), "2601 DC")
  assert.equal(readPostcode("NL-2611ET", "NL"), "2611 ET")
  for (const wrong of ["26112 ET", "2611 SS", "2611 SA", "2611SD", "0123 AB", "1234", "AB 1234"])
    assert.equal(readPostcode(wrong, "NL"), undefined, wrong)
  assert.equal(readPostcode("B-9000", "BE"), "9000")
  for (const wrong of ["0999", "90000", "9000 AB"]) assert.equal(readPostcode(wrong, "BE"), undefined, wrong)
  assert.equal(readPostcode("SW1A 1AA", "GB"), "SW1A 1AA")
})

test("a postcode and a house number are found in every spelling", () => {
  assert.equal(postcodeToFind("3511 AB"), "3511ab")
  for (const [postcode, house] of [
    ["3511 AB", "12"],
    ["3511ab", "12a"],
    ["3511AB", "12-hs"],
    ["3511 ab", "012"],
  ] as const) {
    assert.equal(houseToFind(postcode, house), "3511ab/12")
  }
  assert.equal(houseToFind("3511 AB", "zonder nummer"), undefined)
})

test("reading never throws, and reading what was read changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("NL", "BE", "DE"), (typed, country) => {
      const postcode = readPostcode(typed, country)
      if (postcode !== undefined) assert.equal(readPostcode(postcode, country), postcode)
      const phone = readPhone(typed)
      if (phone !== undefined) assert.equal(readPhone(phone), phone)
    }),
  )
})
