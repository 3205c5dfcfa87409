import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { phoneLink, readPhone, readPhones, writePhone } from "./phones.ts"

const dutch = ["NL"]
const one = (typed: string, countries: readonly string[] = dutch) => {
  const reading = readPhones(typed, countries)
  return reading.kind === "phones" ? reading.phones : reading.kind
}

test("a number is read by the first country in which it exists", () => {
  assert.equal(readPhone("0470 12 34 56", ["BE", "NL"]), "+32470123456")
  assert.equal(readPhone("0475/12.34.56", ["BE"]), "+32475123456")
  assert.equal(readPhone("030 1234567", ["DE", "NL"]), "+49301234567")
  // Who moved to Belgium may keep a Dutch mobile.
  assert.equal(readPhone("06 12345678", ["BE", "NL"]), "+31612345678")
  assert.equal(readPhone("+32 470 12 34 56", dutch), "+32470123456")
  assert.equal(readPhone("0032 470 12 34 56", dutch), "+32470123456")
  assert.equal(readPhone("06 12345678", ["ZZ"]), undefined)
})

test("notes and extensions beside a number are kept", () => {
  assert.deepEqual(one("06 12345678 (moeder)"), [{ number: "+31612345678", note: "moeder" }])
  assert.deepEqual(one("moeder: 06-12345678"), [{ number: "+31612345678", note: "moeder" }])
  assert.deepEqual(one("06 12345678 na 18 uur"), [{ number: "+31612345678", note: "na 18 uur" }])
  assert.deepEqual(one("06 12345678 (na 18 uur)"), [{ number: "+31612345678", note: "na 18 uur" }])
  assert.deepEqual(one("tel. 030-2345678"), [{ number: "+31302345678" }])
  for (const typed of [
    "030 2345678 toestel 12",
    "030-2345678 tst. 12",
    "030 2345678 ext 12",
    "+31302345678;ext=12",
    "tel:+31302345678;ext=12",
    "030 2345678 x12",
    "030 2345678 (toestel 12)",
    "030 2345678 #12",
  ])
    assert.deepEqual(one(typed), [{ number: "+31302345678", extension: "12" }], typed)
  assert.deepEqual(one("030 2345678 toestel 12 (balie)"), [{ number: "+31302345678", extension: "12", note: "balie" }])
})

test("several numbers in one field are several", () => {
  const both = [{ number: "+31612345678" }, { number: "+31302345678" }]
  for (const typed of [
    "06 12345678 / 030 2345678",
    "06-12345678/030-2345678",
    "06 12345678, 030 2345678",
    "06 12345678; 030 2345678",
    "06 12345678 of 030 2345678",
    "06 12345678 en 030-2345678",
    "0612345678 0302345678",
    "06 12345678\n030 2345678",
  ])
    assert.deepEqual(one(typed), both, typed)
  assert.deepEqual(one("06 12345678 (moeder), 06 87654321 (vader)"), [
    { number: "+31612345678", note: "moeder" },
    { number: "+31687654321", note: "vader" },
  ])
  assert.deepEqual(one("0475/12.34.56 / 0476/12.34.56", ["BE"]), [
    { number: "+32475123456" },
    { number: "+32476123456" },
  ])
})

test("what a spreadsheet broke is told, and what is no number is none", () => {
  for (const typed of ["3,16123E+10", "3.16E+11", "6,12345678E+08", "3,16123e10"])
    assert.equal(one(typed), "broken", typed)
  for (const typed of ["geen", "#####", "12", "n.v.t."]) assert.equal(one(typed), "unclear", typed)
  assert.equal(one(" "), "empty")
})

test("a number that exists nowhere stays as it was written", () => {
  assert.deepEqual(one("14 030"), [{ number: "14 030" }])
  assert.deepEqual(one("0900 (lokaal)"), [{ number: "0900", note: "lokaal" }])
})

test("a number is written as its country does, and dialled with all of it", () => {
  assert.equal(writePhone("+31612345678", "NL"), "06 12345678")
  assert.equal(writePhone("+32470123456", "NL"), "+32 470 12 34 56")
  assert.equal(writePhone("+32470123456", "BE"), "0470 12 34 56")
  assert.equal(writePhone("14 030", "NL"), "14 030")
  assert.equal(phoneLink({ number: "+31302345678", extension: "12" }), "tel:+31302345678;ext=12")
  assert.equal(phoneLink({ number: "14 030" }), "tel:14030")
})

test("reading never throws, and no digit of a number is lost", () => {
  const typed = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[+\d ()/.,;ext=a-z-]{1,30}$/))
  fc.assert(
    fc.property(typed, fc.constantFrom("NL", "BE", "DE"), (text, country) => {
      const reading = readPhones(text, [country, "NL"])
      if (reading.kind !== "phones") return
      for (const phone of reading.phones) {
        assert.ok(phone.number.length > 0)
        if (phone.number.startsWith("+") && readPhone(phone.number) === phone.number)
          assert.deepEqual(readPhones(phone.number, ["DE"]), { kind: "phones", phones: [{ number: phone.number }] })
        phoneLink(phone)
        writePhone(phone.number, "NL")
      }
    }),
  )
})
