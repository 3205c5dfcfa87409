import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { soundOf } from "./sounds.ts"
import { wordsOf } from "./words.ts"

const alike = [
  "Jansen Janssen Janszen Janse",
  "Meijer Meyer Meier Maier Mayer",
  "Visser Fisser Visscher",
  "Dekker Decker",
  "Klaassen Claassen Claessen",
  "Smit Smid Smidt Schmidt Schmit Schmitt",
  "Hendriks Hendrix Hendrickx Hendricks",
  "Kuiper Cuyper Kuyper Kuijper",
  "Bakker Backer",
  "Peters Peeters",
  "Dijk Dyk Dijck",
  "Philips Filips",
  "Cornelissen Kornelissen",
  "Jacobs Jakobs",
  "Brouwer Brauwer",
  "Bosch Bos",
  "Theunissen Teunissen",
  "Ruijter Ruiter Ruyter",
  "Matthijs Matijs Mathys",
  "Verhaegen Verhagen",
  "Zegers Segers",
  "Vandenberg Vandenbergh Vandenberghe",
  "Leeuw Leew",
]

const different = [
  "Jansen Hansen",
  "Bos Vos",
  "Bakker Bekker",
  "Boer Baar",
  "Mulder Muller",
  "Vis Vos",
  "Smit Smits",
  "Haan Hoen",
  "Kok Kuk",
]

const soundsOf = (names: string): Set<string> => new Set(wordsOf(names).map(soundOf))

for (const names of alike)
  test(`sound alike: ${names}`, () => assert.equal(soundsOf(names).size, 1, [...soundsOf(names)].join(" ")))
for (const names of different) test(`sound different: ${names}`, () => assert.equal(soundsOf(names).size, 2))

test("anything at all has a sound, of letters only", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (typed) => assert.match(soundOf(typed), /^[a-zA-Z]*$/)))
})
