import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { splitStreet } from "./split-street.ts"

const parts = (text: string, country = "NL") => {
  const { street, houseNumber = "", houseLetter = "", addition = "" } = splitStreet(text, country)
  return [street, houseNumber, houseLetter, addition].join("|")
}

test("a street and its number in one text come apart", () => {
  const cases: Readonly<Record<string, string>> = {
    "Kerkstraat 12": "Kerkstraat|12||",
    "Kerkstraat 12a": "Kerkstraat|12|a|",
    "Kerkstraat 12 A": "Kerkstraat|12|A|",
    "Kerkstraat 12 bis": "Kerkstraat|12||bis",
    "Kerkstraat 12-2": "Kerkstraat|12||2",
    "Kerkstraat 12 III": "Kerkstraat|12||III",
    "Kerkstraat 12A-3": "Kerkstraat|12|A|3",
    "Kerkstraat 12 3": "Kerkstraat|12||3",
    "Kerkstraat, 12": "Kerkstraat|12||",
    "Kerkstraat nr. 12": "Kerkstraat|12||",
    Kerkstraat12: "Kerkstraat|12||",
    "1e Oosterparkstraat 12": "1e Oosterparkstraat|12||",
    "Plein 1944 12": "Plein 1944|12||",
    "Laan van 1940-1945 5": "Laan van 1940-1945|5||",
    "Burg. de Vlugtlaan 125": "Burg. de Vlugtlaan|125||",
    "'s-Gravenweg 1": "'s-Gravenweg|1||",
    Kerkstraat: "Kerkstraat|||",
    "2e Hoofdstraat": "2e Hoofdstraat|||",
    "Kerkstraat 12 ter attentie van Jan": "Kerkstraat 12 ter attentie van Jan|||",
  }
  for (const [text, expected] of Object.entries(cases)) assert.equal(parts(text), expected, text)
})

test("Belgian and French addresses as well", () => {
  assert.equal(parts("Kaai 17 bus 3", "BE"), "Kaai|17||3")
  assert.equal(parts("Kaai 17/3", "BE"), "Kaai|17||3")
  assert.equal(parts("Kaai 17A b 3", "BE"), "Kaai|17|A|b 3")
  assert.equal(parts("Rue de la Loi 16 bte 4", "BE"), "Rue de la Loi|16||4")
  assert.equal(parts("16, rue de la Loi", "BE"), "rue de la Loi|16||")
  assert.equal(parts("12 bus 3", "NL"), "12 bus 3|||")
  assert.equal(parts("Kaai 17 bus 3"), "Kaai|17||bus 3")
})

test("no letter or digit of a text is lost", () => {
  const text = fc.array(fc.constantFrom("Kerkstraat", "12", "a", "bis", "1944", "-", "/", ",", "3", "van", "B."), {
    minLength: 1,
    maxLength: 6,
  })
  const bare = (typed: string) => [...typed.replace(/[^\p{L}\p{N}]/gu, "")].toSorted().join("")
  fc.assert(fc.property(text, (words) => assert.equal(bare(parts(words.join(" "))), bare(words.join(" ")))))
})
