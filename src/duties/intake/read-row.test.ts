import assert from "node:assert/strict"
import { test } from "node:test"
import * as fc from "fast-check"
import { recogniseColumns } from "./columns.ts"
import { ImportField } from "./contract.ts"
import { readRow } from "./read-row.ts"
import { rememberSeen } from "./seen.ts"

const read = (values: Readonly<Record<string, string>>) =>
  readRow(2, Object.values(values), recogniseColumns(Object.keys(values)))

test("the headings that the product promises are recognised, and their English and other words", () => {
  const promised =
    "nummer, voorletters, voornamen, voorvoegsel, achternaam, geboortedatum, geslacht, bsn, straat, huisnummer, toevoeging, postcode, plaats, land, telefoon, email".split(
      ", ",
    )

  assert.deepEqual(recogniseColumns(promised), promised)
  assert.deepEqual(
    recogniseColumns([
      "Last Name",
      "First name",
      "Date of birth",
      "E-mail",
      "Tussenvoegsel",
      "BSN-nummer",
      "Iets anders",
    ]),
    ["achternaam", "voornamen", "geboortedatum", "email", "voorvoegsel", "bsn", null],
  )
  // Beside a family name, a name is the whole of it.
  assert.deepEqual(recogniseColumns(["naam", "achternaam", "telefoon", "tel."]), [
    null,
    "achternaam",
    "telefoon",
    "telefoon",
  ])
})

test("a full row becomes a person", () => {
  const { person } = read({
    nummer: "C-12",
    voorletters: "A.B.",
    voornamen: "Anna Bea",
    roepnaam: "An",
    voorvoegsel: "de",
    achternaam: "Vries",
    partnernaam: "Jansen",
    naamgebruik: "N",
    geboortedatum: "1-2-1985",
    geslacht: "vrouw",
    straat: "Kerkstraat",
    huisnummer: "12",
    toevoeging: "bis",
    postcode: "1234AB",
    plaats: "Epe",
    land: "Nederland",
    telefoon: "055-1234567",
    mobiel: "'+31612345678",
    email: "anna@example.org",
    verzekeraar: "VGZ",
    uzovi: "95",
    taal: "Nederlands",
    status: "actief",
    notitie: "belt\nterug",
    onbekend: "weg",
  })

  assert.deepEqual(person, {
    number: "C-12",
    state: "active",
    inactive: undefined,
    bsn: undefined,
    insz: undefined,
    name: {
      initials: "A.B.",
      firstNames: "Anna Bea",
      preferredName: "An",
      particle: "de",
      familyName: "Vries",
      partnerName: "Jansen",
      nameUse: "own-partner",
    },
    birth: { date: "1985-02-01" },
    gender: "V",
    addresses: [
      {
        kind: "home",
        street: "Kerkstraat",
        houseNumber: "12",
        addition: "bis",
        postcode: "1234AB",
        city: "Epe",
        country: "NL",
      },
    ],
    phones: [
      { kind: "home", number: "055-1234567" },
      { kind: "mobile", number: "+31612345678" },
    ],
    emails: [{ kind: "private", address: "anna@example.org" }],
    insurance: { company: "VGZ", uzovi: "0095" },
    language: "nl",
    note: "belt\nterug",
  })
})

test("everything that is wrong with a row is told, with its column", () => {
  const { faults } = read({
    achternaam: " ",
    geboortedatum: "31-02-1985",
    geslacht: "q",
    land: "Atlantis",
    taal: "Klingons",
    email: "x",
  })

  assert.deepEqual(
    faults?.toSorted((one, other) => (one.column ?? 0) - (other.column ?? 0)),
    [
      { line: 2, column: 0, code: "intake.family-name-missing" },
      { line: 2, column: 1, code: "intake.day-wrong" },
      { line: 2, column: 2, code: "intake.gender-wrong" },
      { line: 2, column: 3, code: "intake.country-wrong" },
      { line: 2, column: 4, code: "intake.language-wrong" },
    ],
  )
  assert.deepEqual(read({ achternaam: "Jansen", email: "x", "e-mail": "a@b.nl", mail: "y" }).faults, [
    { line: 2, column: 1, code: "intake.email-wrong" },
    { line: 2, column: 3, code: "intake.email-wrong" },
  ])
  assert.deepEqual(read({ achternaam: "J".repeat(300) }).faults, [
    { line: 2, column: 0, code: "intake.value-too-long" },
  ])
  assert.deepEqual(readRow(2, ["Jansen", "extra"], ["achternaam"]).faults, [
    { line: 2, column: undefined, code: "intake.row-too-long" },
  ])
})

test("whatever stands in a row, it is a person or has faults", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme" }), { maxLength: 35 }),
      fc.shuffledSubarray([...ImportField.options]),
      (cells, columns) => {
        const { person, faults } = readRow(2, cells, columns)

        assert.ok((person === undefined) !== (faults === undefined))
        assert.ok(faults === undefined || faults.length > 0)
      },
    ),
  )
})

test("a second row of the same person is a double, a twin is not", () => {
  const seen = rememberSeen()
  const person = (values: Readonly<Record<string, string>>) =>
    read({ achternaam: "de Vries", ...values }).person ?? assert.fail("a good row")
  seen.add(person({ voornamen: "Anna", geboortedatum: "1985-02-01", bsn: "123456782" }))

  assert.ok(seen.has(person({ voorletters: "A.", geboortedatum: "01-02-1985" })))
  assert.ok(seen.has(person({ geboortedatum: "01-02-1985" })))
  assert.ok(seen.has(person({ voornamen: "Anders", bsn: "1234.56.782" })))
  assert.ok(!seen.has(person({ voornamen: "Bea", geboortedatum: "01-02-1985" })))
  assert.ok(!seen.has(person({ voornamen: "Anna", geboortedatum: "02-02-1985" })))
  assert.ok(!seen.has(person({ voornamen: "Anna" })))
})
