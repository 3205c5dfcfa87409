import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { contentOf, anna } from "#tests/people/people.ts"
import type { PersonName } from "./contract.ts"
import { cluesOf } from "./tokens.ts"
import { type Finds, readQuery } from "./typed-query.ts"

const clues = cluesOf({
  ...contentOf({
    ...anna,
    addresses: [...(anna.addresses ?? []), { kind: "work", postcode: "9000", houseNumber: "7b", country: "BE" }],
  }),
  addresses: [
    { kind: "home", street: "Kerkstraat", postcode: "3511 AB", houseNumber: "12", city: "Oudwijk", country: "NL" },
    { kind: "work", postcode: "9000", houseNumber: "7b", country: "BE" },
  ],
  phones: [{ kind: "mobile", number: "+31612345678" }],
  number: "P-1001",
  states: [],
})

const all: Finds = () => true
const butNumbers: Finds = (kind) => kind !== "bsn" && kind !== "insz"

/** Whether what is typed finds Anna de Vries, by any way of reading it. */
const finds = (typed: string): boolean =>
  readQuery(typed, butNumbers).some((reading) => reading.every((part) => part.some((one) => clues.has(one))))

const found = [
  "vries",
  "Vries",
  "VRI",
  "vr",
  "de vries",
  "Vries, de",
  "anna",
  "anna vries",
  "vries anna",
  "A. de Vries",
  "a vries",
  "ann vri",
  "friez",
  "fries",
  "1-12-1985",
  "01-12-1985",
  "1/12/1985",
  "01.12.1985",
  "1985-12-01",
  "01121985",
  "1 december 1985",
  "1 dec 1985",
  "1-12-85",
  "01/12/85",
  "011285",
  "1 dec 85",
  "vries 1985",
  "vries 1-12-85",
  "1985-12",
  "12-1985",
  "12/1985",
  "dec 1985",
  "december 1985",
  "vries 12-1985",
  "06 1234",
  "0612",
  "+31 6 1234",
  "vries 06 1234",
  "kerkstraat",
  "oudwijk",
  "kerkstraat 12",
  "anna k",
  "anna o",
  "vries oudw",
  "01 12 1985",
  "anna 1-12-1985",
  "de vries 1 december 1985",
  "3511ab",
  "3511 AB",
  "3511ab 12",
  "3511 AB 12",
  "3511AB-12",
  "3511ab12",
  "3511 ab 12a",
  "vries 3511 ab",
  "9000",
  "9000 7",
  "9000 7b",
  "0612345678",
  "06-12345678",
  "06 12 34 56 78",
  "+31612345678",
  "5678",
  "345678",
  "+31 6 1234 5678",
  "anna@voorbeeld.example",
  "ANNA@Voorbeeld.example",
  "p-1001",
  "P1001",
  "anna p1001",
]
const lost = [
  "v",
  "bakker",
  "vries bram",
  "2-12-1985",
  "1985-11-01",
  "1-12-86",
  "vries 1986",
  "06 1235",
  "061",
  "3511ac",
  "3511 ab 13",
  "0612345679",
  "4321",
  "p1002",
  "nna",
  "anna@voorbeeld.nl",
  "jansen de",
  "k",
  "12",
  "kerkstraat 13",
  "11-1985",
  "nov 1985",
  "anna x",
]

for (const typed of found) test(`finds Anna de Vries: ${typed}`, () => assert.ok(finds(typed)))
for (const typed of lost) test(`does not find Anna de Vries: ${typed}`, () => assert.ok(!finds(typed)))

test("names with an apostrophe or a particle are found with and without", () => {
  const cases: readonly (readonly [Partial<PersonName>, readonly string[]])[] = [
    [
      { familyName: "O'Briaan" },
      ["obriaan", "obri", "o'briaan", "o\u2019briaan", "o\u02bcbriaan", "o`briaan", "O Briaan", "briaan"],
    ],
    [{ familyName: "O\u02bcBriaan" }, ["obriaan", "o'briaan"]],
    [
      { particle: "van 't", familyName: "Hoefje" },
      ["vant hoefje", "van t hoefje", "van 't hoefje", "'t hoefje", "vanthoefje", "hoefje"],
    ],
    [{ familyName: "van \u2019t Hoefje" }, ["vant hoefje", "van 't hoefje", "hoefje"]],
    [{ particle: "d'", familyName: "Ancona" }, ["dancona", "d'ancona", "d ancona", "ancona"]],
    [{ particle: "van den", familyName: "Berg" }, ["vandenb", "vandenberg", "van den berg"]],
    [{ familyName: "Jan\u200bsen" }, ["jansen"]],
  ]
  for (const [name, typed] of cases) {
    const known = cluesOf({
      ...contentOf({ name: { familyName: "x", ...name } as PersonName }),
      number: "1",
      states: [],
    })
    for (const query of typed)
      assert.ok(
        readQuery(query, butNumbers).some((reading) => reading.every((part) => part.some((one) => known.has(one)))),
        query,
      )
  }
})

test("a particle after a number is read in two ways", () => {
  assert.equal(readQuery("1001 de vries", butNumbers).length, 2)
  assert.equal(readQuery("de vries", butNumbers).length, 1)
  assert.deepEqual(readQuery(" , ", butNumbers), [])
})

test("a national number is looked for only by who may see it", () => {
  const hasBsn = (typed: string, may: boolean): boolean =>
    readQuery(typed, may ? all : butNumbers)
      .flat(2)
      .includes("bsn:999993653")
  assert.ok(hasBsn("999993653", true))
  assert.ok(hasBsn("9999.93.653", true))
  assert.ok(!hasBsn("999993653", false))
  assert.ok(readQuery("85.07.30-033.28", all).flat(2).includes("insz:85073003328"))
})

test("anything that is typed is read, and no part is empty", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), fc.boolean(), (typed, may) => {
      for (const reading of readQuery(typed, may ? all : butNumbers))
        for (const part of reading) assert.ok(part.length > 0)
    }),
  )
})

test("an address is found at each letter that is typed of it", () => {
  const known = cluesOf({
    ...contentOf({ name: { familyName: "Moulin" } }),
    addresses: [
      {
        kind: "home",
        street: "Rue de l'Église",
        houseNumber: "12",
        addition: "bus 3",
        city: "'s-Gravenhage",
        country: "BE",
      },
    ],
    number: "1",
    states: [],
  })
  const typed = "Rue de l'Église 12 bus 3 's-Gravenhage"
  for (let letters = 2; letters <= typed.length; letters += 1) {
    const query = typed.slice(0, letters)
    const isFound = readQuery(query, butNumbers).some((reading) =>
      reading.every((part) => part.some((one) => known.has(one))),
    )
    assert.ok(isFound, query)
  }
})
