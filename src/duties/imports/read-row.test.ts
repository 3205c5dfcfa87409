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
      { kind: "home", number: "+31551234567" },
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
      { line: 2, column: 0, code: "imports.family-name-missing" },
      { line: 2, column: 1, code: "imports.day-none" },
      { line: 2, column: 2, code: "imports.gender-wrong" },
      { line: 2, column: 3, code: "imports.country-wrong" },
      { line: 2, column: 4, code: "imports.language-wrong" },
      { line: 2, column: 5, code: "imports.email-wrong" },
    ],
  )
  assert.deepEqual(read({ achternaam: "Jansen", email: "x", "e-mail": "a@b.nl", mail: "y" }).faults, [
    { line: 2, column: 1, code: "imports.email-wrong" },
    { line: 2, column: 3, code: "imports.email-wrong" },
  ])
  assert.deepEqual(read({ achternaam: "J".repeat(300) }).faults, [
    { line: 2, column: 0, code: "imports.value-too-long" },
  ])
  assert.deepEqual(readRow(2, ["Jansen", "extra"], ["achternaam"]).faults, [
    { line: 2, column: undefined, code: "imports.row-too-long" },
  ])
})

test("whatever stands in a row, it is a person or has faults", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme" }), { maxLength: 35 }),
      fc.shuffledSubarray([...ImportField.options]),
      (cells, columns) => {
        const { person, faults } = readRow(2, cells, columns)

        assert.ok(person !== undefined || faults.length > 0)
        assert.ok(faults.every(({ column }) => column === undefined || columns[column] !== null))
      },
    ),
  )
})

const codesOf = (values: Readonly<Record<string, string>>) => read(values).faults.map(({ code }) => code)

test("a row with a fault in every cell has them all, and the rest of it is judged as well", () => {
  const faults = codesOf({
    achternaam: "#N/B",
    voornamen: "Ren\ufffde",
    geboortedatum: "1-2-50",
    geslacht: "q",
    bsn: "1,23457E+8",
    straat: "#REF!",
    huisnummer: "x".repeat(11),
    land: "Atlantis",
    telefoon: "3,16123E+10",
    mobiel: "12",
    email: "a@b.nl; x@y; c",
    taal: "Klingons",
  })

  assert.deepEqual(faults, [
    "imports.cell-error",
    "imports.letter-lost",
    "imports.day-century",
    "imports.gender-wrong",
    "imports.number-broken",
    "imports.cell-error",
    "imports.value-too-long",
    "imports.country-wrong",
    "imports.number-broken",
    "persons.phone-wrong",
    "imports.email-wrong",
    "imports.language-wrong",
  ])
})

test("several columns of one field are joined, and several numbers in one are apart", () => {
  const { person, faults } = readRow(
    2,
    [
      "Jansen",
      "030-1234567 / 06-12345678 (moeder)",
      "0201234567 toestel 12",
      "a@b.nl",
      "c@bücher.example; d@e.nl",
      "een",
      "twee",
      "-",
      "Anna",
      "van der",
    ],
    [
      "achternaam",
      "telefoon",
      "werktelefoon",
      "email",
      "email",
      "notitie",
      "notitie",
      "plaats",
      "voornamen",
      "voornamen",
    ],
  )

  assert.deepEqual(faults, [])
  assert.deepEqual(person?.phones, [
    { kind: "home", number: "+31301234567" },
    { kind: "mobile", number: "+31612345678", note: "moeder" },
    { kind: "work", number: "+31201234567", note: "toestel 12" },
  ])
  assert.deepEqual(
    person?.emails.map(({ address }) => address),
    ["a@b.nl", "c@bücher.example", "d@e.nl"],
  )
  assert.equal(person?.note, "een\ntwee")
  assert.deepEqual(person?.addresses, [])
  assert.deepEqual([person?.name.firstNames, person?.name.particle], ["Anna", "van der"])
})

test("numbers are of the country of the address, then of the practice; what lost its noughts has them again", () => {
  const phone = (values: Readonly<Record<string, string>>, home?: string) =>
    readRow(2, Object.values(values), recogniseColumns(Object.keys(values)), { home }).person?.phones[0]?.number

  assert.equal(phone({ achternaam: "A", gsm: "0475/12.34.56", postcode: "9000", plaats: "Gent" }), "+32475123456")
  assert.equal(phone({ achternaam: "A", tel: "09/123 45 67", land: "België", plaats: "Gent" }), "+3291234567")
  assert.equal(phone({ achternaam: "A", tel: "030 1234567", land: "Deutschland", plaats: "Berlin" }), "+49301234567")
  assert.equal(phone({ achternaam: "A", tel: "0475 12 34 56" }, "BE"), "+32475123456")
  assert.equal(read({ achternaam: "A", insz: "122556757" }).person?.insz, "00122556757")
  assert.equal(read({ achternaam: "A", plaats: "Gent", postcode: "9000" }).person?.addresses[0]?.country, "BE")
})

test("a second row of the same person is a duplicate, a twin is not", () => {
  const seen = rememberSeen()
  const person = (values: Readonly<Record<string, string>>) =>
    read({ achternaam: "de Vries", ...values }).person ?? assert.fail("a good row")
  seen.add(person({ voornamen: "Anna", geboortedatum: "1985-02-01", bsn: "123456782" }), 2)

  assert.ok(2 === seen.find(person({ voorletters: "A.", geboortedatum: "01-02-1985" })))
  assert.ok(2 === seen.find(person({ geboortedatum: "01-02-1985" })))
  assert.ok(2 === seen.find(person({ voornamen: "Anders", bsn: "1234.56.782" })))
  assert.ok(undefined === seen.find(person({ voornamen: "Bea", geboortedatum: "01-02-1985" })))
  assert.ok(undefined === seen.find(person({ voornamen: "Anna", geboortedatum: "02-02-1985" })))
  assert.ok(undefined === seen.find(person({ voornamen: "Anna" })))
})
