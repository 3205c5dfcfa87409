import { Refusal } from "#ground/kernel/refusal.ts"
import { readCountry } from "#ground/reading/countries.ts"
import { readPhones } from "#ground/reading/phones.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { NewPerson } from "#records/persons/persons.ts"
import { readFormOfAddress, readGender, readLanguage, readNameUse, readState } from "./choices.ts"
import type { ColumnChoice, ImportField } from "./contract.ts"
import { readBirth } from "./read-birth.ts"
import { type ReadCell, readCells } from "./read-cells.ts"
import { columnOf, type Columns, type PersonDraft, parsePerson, present } from "./row-person.ts"
import { splitStreet } from "./split-street.ts"

/** What is wrong with a row: in which column of the file (counted from 0; none for the row as a whole), and why. */
export type ImportFault = { readonly line: number; readonly column: number | undefined; readonly code: RefusalCode }

export type ImportRowRead = {
  /** The person as far as the row can be read, so that the rest of it can be judged too. */
  readonly person: NewPerson | undefined
  readonly faults: readonly ImportFault[]
  /** In which column a part of the person stands. */
  readonly columnOf: (path: string) => number | undefined
}

/** What is known of a file beside its rows. */
export type FileFacts = {
  readonly dates1904?: boolean | undefined
  /** The country of the practice: of addresses and telephone numbers that name none. */
  readonly home?: string | undefined
}

/** Reads a row as a person, and says everything that is wrong with it. */
export function readRow(
  line: number,
  cells: readonly string[],
  columns: ColumnChoice,
  facts: FileFacts = {},
): ImportRowRead {
  const faults: ImportFault[] = []
  const fault = (column: number | undefined, code: RefusalCode) => void faults.push({ line, column, code })
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) fault(undefined, "imports.row-too-long")
  const told = readCells(cells, columns, fault)
  const name = columns.indexOf("achternaam")
  if (!told.some(({ field }) => field === "achternaam") && !faults.some(({ column }) => column === name))
    fault(name < 0 ? undefined : name, "imports.family-name-missing")
  const { draft, found } = draftOf(told, fault, facts)
  const { person, issues } = parsePerson(draft)
  const where = (path: string) => columnOf(path, columns, found)
  for (const { path, code } of issues)
    if (path !== "name.familyName" || code !== "imports.value-wrong") fault(where(path), code)
  return { person, faults: inOrder(faults), columnOf: where }
}

/** A refusal of the persons' own rules as a fault of the row; `undefined` for what is no refusal of a row. */
export function faultOf(
  error: unknown,
  line: number,
  where: (path: string) => number | undefined,
): ImportFault | undefined {
  if (!(error instanceof Refusal)) return undefined
  const { field } = error.details
  return { line, column: typeof field === "string" ? where(field) : undefined, code: error.code }
}

/** As the row is read, from left to right, each once; what is wrong with the row as a whole comes first. */
export const inOrder = (faults: readonly ImportFault[]): readonly ImportFault[] =>
  [...new Map(faults.map((fault) => [`${fault.column}/${fault.code}`, fault])).values()].toSorted(
    (one, other) => (one.column ?? -1) - (other.column ?? -1),
  )

type Tell = (column: number, code: RefusalCode) => void

function draftOf(told: readonly ReadCell[], fault: Tell, facts: FileFacts): { draft: PersonDraft; found: Columns } {
  const cellsOf = (...fields: readonly ImportField[]) => told.filter(({ field }) => fields.includes(field))
  const text = (field: ImportField, between = " ") =>
    cellsOf(field)
      .map((cell) => cell.text)
      .join(between) || undefined
  const read = <Value>(field: ImportField, reader: (typed: string) => Value | undefined, code: RefusalCode) => {
    const [cell] = cellsOf(field)
    if (cell === undefined) return undefined
    const value = reader(cell.text)
    if (value === undefined) fault(cell.column, code)
    return value
  }
  const country = read("land", readCountry, "imports.country-wrong")
  const addresses = addressOf(text, country, facts.home ?? "NL")
  const home = (addresses[0] as { country?: string } | undefined)?.country ?? country
  const phones = phonesOf(cellsOf("telefoon", "mobiel", "werktelefoon"), [home ?? "", facts.home ?? "NL"], fault)
  const emails = cellsOf("email").flatMap(({ text: all, column }) =>
    all.split(/[\s;,]+(?=\S+@)/).map((address) => ({ address: address.replace(/^mailto:/i, ""), column })),
  )
  const draft: PersonDraft = {
    number: text("nummer"),
    bsn: text("bsn"),
    insz: withNoughts(text("insz")),
    state: read("status", readState, "imports.state-wrong"),
    inactive: undefined,
    name: present({
      ...namesOf(cellsOf("voornamen"), text),
      nameUse: read("naamgebruik", readNameUse, "imports.name-use-wrong"),
    }),
    birth: someOf({ date: birthOf(cellsOf("geboortedatum")[0], fault, facts), place: text("geboorteplaats") }),
    gender: read("geslacht", readGender, "imports.gender-wrong"),
    formOfAddress: read("aanhef", readFormOfAddress, "imports.form-of-address-wrong"),
    addresses,
    phones: phones.map(({ column: _column, ...phone }) => phone),
    emails: emails.map(({ address }) => ({ address })),
    insurance: someOf({
      company: text("verzekeraar"),
      uzovi: read("uzovi", readUzovi, "imports.uzovi-wrong"),
      policyNumber: text("polisnummer"),
    }),
    language: read("taal", readLanguage, "imports.language-wrong"),
    note: text("notitie", "\n"),
  }
  return { draft, found: { phones: phones.map(({ column }) => column), emails: emails.map(({ column }) => column) } }
}

type Text = (field: ImportField, between?: string) => string | undefined

/** A second given name that is a particle is one: address books have no other place for it. */
function namesOf(given: readonly ReadCell[], text: Text) {
  const [first, ...more] = given.map((cell) => cell.text)
  const particles = more.filter((each) =>
    /^(?:(?:van|von|de|den|der|dem|het|'t|’t|te|ten|ter|la|le|du|des|di|da|op|in|aan|bij|uit|zu)\s?)+$/i.test(each),
  )
  const particle = text("voorvoegsel") ?? (particles.length > 0 ? particles.join(" ") : undefined)
  const names = text("voorvoegsel") === undefined ? more.filter((each) => !particles.includes(each)) : more
  return {
    initials: text("voorletters"),
    firstNames: first === undefined ? undefined : [first, ...names].join(" "),
    preferredName: text("roepnaam"),
    particle,
    familyName: text("achternaam"),
    partnerParticle: text("partnervoorvoegsel"),
    partnerName: text("partnernaam"),
  }
}

function birthOf(cell: ReadCell | undefined, fault: Tell, { dates1904 = false }: FileFacts): string | undefined {
  if (cell === undefined) return undefined
  const { day, fault: wrong } = readBirth(cell.text, dates1904)
  if (wrong !== undefined) fault(cell.column, wrong)
  return day
}

function phonesOf(cells: readonly ReadCell[], countries: readonly string[], fault: Tell) {
  return cells.flatMap(({ field, text, column }) => {
    const reading = readPhones(text, countries)
    if (reading.kind === "empty") return []
    if (reading.kind !== "phones") {
      fault(column, reading.kind === "broken" ? "imports.number-broken" : "persons.phone-wrong")
      return []
    }
    return reading.phones.map(({ number, extension, note }) => {
      const kind = field === "werktelefoon" ? "work" : field === "mobiel" || isMobile(number) ? "mobile" : "home"
      const beside = [extension === undefined ? undefined : `toestel ${extension}`, note].filter(Boolean).join(", ")
      return { kind, number, ...(beside === "" ? {} : { note: beside.slice(0, 100) }), column }
    })
  })
}

/** An address where any part of one is given; a country alone is none. */
function addressOf(text: Text, country: string | undefined, home: string): readonly unknown[] {
  const where = country ?? countryOf(text("postcode"), home)
  const whole = text("adres")
  const { street, houseNumber, houseLetter, addition } =
    whole === undefined ? { street: undefined } : splitStreet(whole, where)
  const address = someOf({
    street: street ?? text("straat"),
    houseNumber: houseNumber ?? text("huisnummer"),
    houseLetter: houseLetter ?? text("huisletter"),
    addition: [addition, text("toevoeging")].filter(Boolean).join(" ") || undefined,
    postcode: text("postcode"),
    city: text("plaats"),
  })
  return address === undefined ? [] : [{ ...address, country: where }]
}

/** Four digits are a Belgian postcode, a Dutch one has letters. */
const countryOf = (postcode: string | undefined, home: string): string =>
  postcode === undefined
    ? home
    : /^(B-?)?[1-9]\d{3}$/i.test(postcode)
      ? "BE"
      : /^\d{4}\s?[a-z]{2}$/i.test(postcode)
        ? "NL"
        : home

const isMobile = (number: string): boolean => /^\+(?:316|324[5-9]|33[67]|491[5-7])/.test(number)

/** The noughts in front, which a spreadsheet takes off a number: who was born in 2000 to 2009 has them. */
const withNoughts = (insz: string | undefined): string | undefined =>
  insz !== undefined && /^\d{8,10}$/.test(insz) ? insz.padStart(11, "0") : insz

const readUzovi = (typed: string): string | undefined => (/^\d{1,4}$/.test(typed) ? typed.padStart(4, "0") : undefined)

function someOf(parts: Readonly<Record<string, unknown>>) {
  const some = present(parts)
  return Object.keys(some).length === 0 ? undefined : some
}
