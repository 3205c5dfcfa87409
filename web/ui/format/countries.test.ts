import assert from "node:assert/strict"
import { test } from "node:test"
import { countriesIn, countryIn, languagesIn } from "./countries.ts"

test("the neighbours stand first, the others by what they are called", () => {
  const all = countriesIn("nl").map(({ value }) => value)
  assert.deepEqual(all.slice(0, 5), ["NL", "BE", "DE", "FR", "AF"])
  assert.ok(all.indexOf("AT") > all.indexOf("MA"), "Oostenrijk comes after Marokko")
  assert.equal(new Set(all).size, all.length)
})

test("a country and a language are called as the reader calls them", () => {
  assert.equal(countryIn("DE", "nl"), "Duitsland")
  assert.equal(countryIn("DE", "en"), "Germany")
  assert.deepEqual(languagesIn("en")[0], { value: "nl", label: "Dutch" })
})
