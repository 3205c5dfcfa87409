import assert from "node:assert/strict"
import { test } from "node:test"
import { partText } from "./describe.ts"
import { askOf, noFilters } from "./filters.ts"

const said = { t: (key: string) => key, language: "nl" as const, home: "NL" }

test("a name is told in the order in which it is said", () => {
  const name = {
    initials: "A.B.",
    firstNames: "Anna Berta",
    preferredName: "Anneke",
    particle: "de",
    familyName: "Vries",
    partnerParticle: "van",
    partnerName: "Dam",
    nameUse: "own" as const,
  }
  assert.equal(partText("name", { name }, said), "A.B. Anna Berta (Anneke) de Vries – van Dam")
  assert.equal(partText("name", {}, said), "")
})

test("of a birth is told what is known of it", () => {
  assert.equal(partText("birth", { birth: { date: "1961-03", country: "BE" } }, said), "03-1961, België")
  assert.equal(partText("birth", {}, said), "")
})

test("phones are written as in the country of the practice, with what was noted beside them", () => {
  const phones = [{ kind: "mobile" as const, number: "+31612345678", note: "na zessen" }]
  assert.equal(partText("phones", { phones }, said), "staff.person.phone-kind.mobile: 06 12345678, na zessen")
})

test("of the filters goes a question only where something was typed", () => {
  assert.equal("query" in askOf({ ...noFilters, query: "  " }), false)
  assert.equal(askOf({ ...noFilters, query: " vries " }).query, "vries")
})
