import assert from "node:assert/strict"
import { test } from "node:test"
import { headingsAt, recogniseColumns } from "./columns.ts"

const fieldsOf = (headings: string) => {
  const names = headings.split(",")
  return Object.fromEntries(
    recogniseColumns(names).flatMap((field, index) => (field === null ? [] : [[names[index], field]])),
  )
}

test("the headings of Google, old and new", () => {
  assert.deepEqual(
    fieldsOf(
      "Name,Given Name,Additional Name,Family Name,Yomi Name,Name Prefix,Name Suffix,Nickname,Birthday,Gender,Notes,E-mail 1 - Type,E-mail 1 - Value,E-mail 2 - Type,E-mail 2 - Value,Phone 1 - Type,Phone 1 - Value,Phone 2 - Value,Address 1 - Type,Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country",
    ),
    {
      "Given Name": "voornamen",
      "Additional Name": "voornamen",
      "Family Name": "achternaam",
      Nickname: "roepnaam",
      Birthday: "geboortedatum",
      Gender: "geslacht",
      Notes: "notitie",
      "E-mail 1 - Value": "email",
      "E-mail 2 - Value": "email",
      "Phone 1 - Value": "telefoon",
      "Phone 2 - Value": "telefoon",
      "Address 1 - Street": "adres",
      "Address 1 - City": "plaats",
      "Address 1 - Postal Code": "postcode",
      "Address 1 - Country": "land",
    },
  )
  assert.deepEqual(
    fieldsOf(
      "First Name,Middle Name,Last Name,Phonetic Last Name,File As,Organization Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value",
    ),
    {
      "First Name": "voornamen",
      "Middle Name": "voornamen",
      "Last Name": "achternaam",
      "E-mail 1 - Value": "email",
      "Phone 1 - Value": "telefoon",
    },
  )
})

test("the headings of Outlook in English, Dutch and French; the address of somebody's work is not their home", () => {
  assert.deepEqual(
    fieldsOf(
      "Title,First Name,Middle Name,Last Name,Suffix,Company,Business Street,Business City,Business Postal Code,Home Street,Home Street 2,Home City,Home State,Home Postal Code,Home Country/Region,Home Fax,Business Phone,Home Phone,Home Phone 2,Mobile Phone,Birthday,E-mail Address,E-mail Type,E-mail Display Name,E-mail 2 Address,Notes",
    ),
    {
      "First Name": "voornamen",
      "Middle Name": "voornamen",
      "Last Name": "achternaam",
      "Home Street": "adres",
      "Home Street 2": "adres",
      "Home City": "plaats",
      "Home Postal Code": "postcode",
      "Home Country/Region": "land",
      "Business Phone": "werktelefoon",
      "Home Phone": "telefoon",
      "Home Phone 2": "telefoon",
      "Mobile Phone": "mobiel",
      Birthday: "geboortedatum",
      "E-mail Address": "email",
      "E-mail 2 Address": "email",
      Notes: "notitie",
    },
  )
  const dutch = recogniseColumns([
    "Voornaam",
    "Middelste naam",
    "Achternaam",
    "Werkadres, straat",
    "Huisadres, straat",
    "Huisadres, plaats",
    "Huisadres, postcode",
    "Huisadres, land/regio",
    "Telefoon op werk",
    "Telefoon thuis",
    "Telefoon thuis 2",
    "Mobiele telefoon",
    "Verjaardag",
    "E-mailadres",
    "E-mail, weergavenaam",
    "E-mailadres 2",
    "Notities",
  ])
  assert.deepEqual(dutch, [
    "voornamen",
    "voornamen",
    "achternaam",
    null,
    "adres",
    "plaats",
    "postcode",
    "land",
    "werktelefoon",
    "telefoon",
    "telefoon",
    "mobiel",
    "geboortedatum",
    "email",
    null,
    "email",
    "notitie",
  ])
  const french = recogniseColumns([
    "Prénom",
    "Deuxième prénom",
    "Nom",
    "Rue (bureau)",
    "Rue (domicile)",
    "Ville (domicile)",
    "Code postal (domicile)",
    "Pays/Région (domicile)",
    "Téléphone (bureau)",
    "Téléphone (domicile)",
    "Tél. mobile",
    "Anniversaire",
    "Adresse de messagerie",
    "Adresse de messagerie 2",
    "Sexe",
  ])
  assert.deepEqual(french, [
    "voornamen",
    "voornamen",
    "achternaam",
    null,
    "adres",
    "plaats",
    "postcode",
    "land",
    "werktelefoon",
    "telefoon",
    "mobiel",
    "geboortedatum",
    "email",
    "email",
    "geslacht",
  ])
})

test("the headings of Apple and of Belgian programs in French", () => {
  assert.deepEqual(
    recogniseColumns([
      "First name",
      "Last name",
      "Phone : mobile",
      "Phone (home)",
      "Email : home",
      "Street (home)",
      "City (home)",
      "ZIP (home)",
      "Birthday",
    ]),
    ["voornamen", "achternaam", "mobiel", "telefoon", "email", "adres", "plaats", "postcode", "geboortedatum"],
  )
  assert.deepEqual(
    recogniseColumns([
      "N°",
      "Nom de famille",
      "Prénom",
      "Né(e) le",
      "Sexe",
      "NISS",
      "Rue",
      "N°",
      "Boîte",
      "CP",
      "Localité",
      "Pays",
      "GSM",
      "Courriel",
      "Mutuelle",
      "Langue",
      "Remarques",
    ]),
    [
      "nummer",
      "achternaam",
      "voornamen",
      "geboortedatum",
      "geslacht",
      "insz",
      "straat",
      "huisnummer",
      "toevoeging",
      "postcode",
      "plaats",
      "land",
      "mobiel",
      "email",
      "verzekeraar",
      "taal",
      "notitie",
    ],
  )
})

test("Nr beside a street is its number, and somebody's own elsewhere; a street without one has it in it", () => {
  assert.deepEqual(fieldsOf("Naam,Voornaam,Straat,Nr,Bus,Postcode,Gemeente,Land"), {
    Naam: "achternaam",
    Voornaam: "voornamen",
    Straat: "straat",
    Nr: "huisnummer",
    Bus: "toevoeging",
    Postcode: "postcode",
    Gemeente: "plaats",
    Land: "land",
  })
  assert.deepEqual(recogniseColumns(["Nr", "Naam", "Straat", "Huisnr"]), [
    "nummer",
    "achternaam",
    "straat",
    "huisnummer",
  ])
  assert.deepEqual(recogniseColumns(["Nr", "Straat", "Naam"]), ["nummer", "adres", "achternaam"])
  assert.deepEqual(recogniseColumns(["Nr", "Achternaam", "Straat en nummer"]), ["nummer", "achternaam", "adres"])
  assert.deepEqual(recogniseColumns(["Straat", "Nummer", "Relatienummer"]), ["straat", "huisnummer", "nummer"])
})

test("second columns of one field go with the first, where that is how they are meant", () => {
  assert.deepEqual(
    recogniseColumns(["notitie", "Notitie", "Telefoon 1", "Telefoon 2", "Plaats", "Plaats", "Voornamen", "Voornaam"]),
    ["notitie", "notitie", "telefoon", "telefoon", "plaats", null, "voornamen", null],
  )
})

test("headings are found below titles, and a row of people is not taken for them", () => {
  const people = ["Jansen", "Jo", "Gent"]
  assert.equal(
    headingsAt([["Ledenlijst 2026"], ["Afgedrukt op", "1-1-2026"], ["Naam", "Voornaam", "Plaats"], people]),
    2,
  )
  assert.equal(headingsAt([["Leden"], ["Achternaam"], ["Jansen"]]), 1)
  assert.equal(headingsAt([["x", "y"], ["Mobiel", "1"], people]), 0)
  assert.equal(
    headingsAt([
      ["achternaam", "soort"],
      ["Jansen", "Mobiel"],
      ["Straat", "Nr"],
    ]),
    0,
  )
  assert.equal(headingsAt([]), 0)
})
