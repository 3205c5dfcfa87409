import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { addressLines, streetLine } from "./addresses.ts"
import { countryCodes, countryName, formerCountries, readBirthCountry, readCountry } from "./countries.ts"
import { readWhole } from "./numbers.ts"
import { readTime } from "./times.ts"

test("a time is read as people write it", () => {
  for (const typed of ["9:05", "09:05", "9.05", "905", "0905", "9u05", "9 u 05", "9h05", "9:05 am"])
    assert.equal(readTime(typed), "09:05", typed)
  for (const typed of ["14 uur", "14u", "2 pm", "2:00 pm", "1400"]) assert.equal(readTime(typed), "14:00", typed)
  assert.equal(readTime("12 am"), "00:00")
  for (const typed of ["", "9", "24:00", "9:60", "13 pm", "straks", "9:5"])
    assert.equal(readTime(typed), undefined, typed)
})

test("a whole number is read with and without its thousands apart, and nothing is rounded", () => {
  for (const [typed, read] of [
    ["12", 12],
    [" 1.000 ", 1000],
    ["1 000", 1000],
    ["12,345", 12_345],
    ["-3", -3],
    ["007", 7],
  ] as const)
    assert.equal(readWhole(typed), read, typed)
  for (const typed of ["", "1,5", "1.5", "twaalf", "12x", "1e3", "1.00", "--1"])
    assert.equal(readWhole(typed), undefined, typed)
})

test("countries are read by code, by name in three languages, and as people call them", () => {
  for (const [typed, code] of [
    ["België", "BE"],
    ["Belgique", "BE"],
    ["belgium", "BE"],
    ["UK", "GB"],
    ["Engeland", "GB"],
    ["Holland", "NL"],
    ["Nederland", "NL"],
    ["Pays-Bas", "NL"],
    ["The Netherlands", "NL"],
    ["Duitsland", "DE"],
    ["Allemagne", "DE"],
    ["nl", "NL"],
    ["USA", "US"],
    ["Verenigde Staten", "US"],
    ["Türkiye", "TR"],
  ] as const)
    assert.equal(readCountry(typed), code, typed)
  for (const typed of ["", "ZZ", "XX", "Atlantis", "Nederlands-Indië", "12"])
    assert.equal(readCountry(typed), undefined, typed)
  for (const code of countryCodes) {
    assert.equal(readCountry(code), code)
    for (const language of ["nl", "en"] as const) assert.equal(readCountry(countryName(code, language)), code, code)
  }
})

test("somebody may be born where no country is any more", () => {
  for (const kept of formerCountries) assert.equal(readBirthCountry(kept), kept)
  assert.equal(readBirthCountry("Dutch East Indies"), "Nederlands-Indië")
  assert.equal(readBirthCountry("USSR"), "Sovjet-Unie")
  assert.equal(readBirthCountry("Internationaal gebied"), "Internationaal gebied")
  assert.equal(readBirthCountry("Suriname"), "SR")
  assert.equal(readBirthCountry("Atlantis"), undefined)
  assert.equal(countryName("Sovjet-Unie", "en"), "Soviet Union")
  assert.equal(countryName("Sovjet-Unie", "nl"), "Sovjet-Unie")
})

test("reading a country never throws, and reading what was read changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) => {
      const read = readBirthCountry(typed)
      if (read !== undefined) assert.equal(readBirthCountry(read), read)
    }),
  )
})

test("an address is written as its country does", () => {
  const dutch = { street: "Kerkstraat", houseNumber: "12", postcode: "3511 AB", city: "Utrecht", country: "NL" }
  const lines = (address: Parameters<typeof addressLines>[0], home = "NL") =>
    addressLines(address, { language: "nl", home })
  assert.deepEqual(lines({ ...dutch, houseLetter: "A", addition: "2" }), ["Kerkstraat 12A-2", "3511 AB  Utrecht"])
  assert.deepEqual(lines({ ...dutch, addition: "bis" }), ["Kerkstraat 12 bis", "3511 AB  Utrecht"])
  const belgian = {
    street: "Kerkstraat",
    houseNumber: "12",
    addition: "3",
    postcode: "9000",
    city: "Gent",
    country: "BE",
  }
  assert.deepEqual(lines(belgian), ["Kerkstraat 12 bus 3", "9000 Gent", "België"])
  assert.deepEqual(lines(belgian, "BE"), ["Kerkstraat 12 bus 3", "9000 Gent"])
  assert.equal(streetLine({ ...belgian, addition: "bus 3" }), "Kerkstraat 12 bus 3")
  assert.equal(streetLine({ ...belgian, addition: "bte 3" }), "Kerkstraat 12 bte 3")
  assert.deepEqual(
    lines({ street: "High Street", houseNumber: "12", postcode: "SW1A 1AA", city: "London", country: "GB" }),
    ["12 High Street", "London", "SW1A 1AA", "Verenigd Koninkrijk"],
  )
  assert.equal(streetLine({ street: "Rue de Metz", houseNumber: "8", country: "FR" }), "8 Rue de Metz")
  assert.deepEqual(lines({ country: "NL" }), [])
  assert.deepEqual(lines({ city: "Utrecht", country: "NL" }), ["Utrecht"])
})
