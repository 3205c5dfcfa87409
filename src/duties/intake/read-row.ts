import { Refusal } from "#ground/kernel/refusal.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { PersonContent } from "#records/persons/contract.ts"
import type { NewPerson } from "#records/persons/persons.ts"
import { readCountry, readFormOfAddress, readGender, readLanguage, readNameUse, readState } from "./choices.ts"
import type { ColumnChoice, ImportField } from "./contract.ts"
import { readCell } from "./csv.ts"
import { readDay } from "./days.ts"

/** What is wrong with a row: in which column of the file (counted from 0; none for the row as a whole), and why. */
export type Fault = { readonly line: number; readonly column: number | undefined; readonly code: RefusalCode }

export type ReadRow =
  | { readonly person: NewPerson; readonly faults?: never }
  | { readonly person?: never; readonly faults: readonly Fault[] }

/** One cell of a row that says something. */
type Cell = { readonly field: ImportField; readonly column: number; readonly text: string }

/** Reads a row as a person, or says everything that is wrong with it. */
export function readRow(line: number, cells: readonly string[], columns: ColumnChoice): ReadRow {
  const faults: Fault[] = []
  const told = cells.flatMap((cell, column): Cell[] => {
    const field = columns[column]
    const text = field === undefined || field === null ? "" : readCell(cell)
    return text === "" || field === undefined || field === null ? [] : [{ field, column, text }]
  })
  const fault = (column: number | undefined, code: RefusalCode) => void faults.push({ line, column, code })
  if (cells.slice(columns.length).some((cell) => cell.trim() !== "")) fault(undefined, "intake.row-too-long")
  if (!told.some(({ field }) => field === "achternaam"))
    fault(columns.indexOf("achternaam"), "intake.family-name-missing")
  const draft = draftOf(told, fault)
  if (faults.length > 0) return { faults }
  const { number, state, inactive, bsn, insz, ...content } = draft
  const parsed = PersonContent.safeParse(present(content))
  if (parsed.success) return { person: { ...parsed.data, number, state, inactive, bsn, insz } }
  return {
    faults: parsed.error.issues.map(({ path, code }) => ({
      line,
      column: columnOf(path.join("."), columns),
      code: codeOf(path.join("."), code),
    })),
  }
}

/** A refusal of the persons' own rules as a fault of the row; `undefined` for what is no refusal of a row. */
export function faultOf(error: unknown, line: number, columns: ColumnChoice): Fault | undefined {
  if (!(error instanceof Refusal)) return undefined
  const { field } = error.details
  return { line, column: typeof field === "string" ? columnOf(field, columns) : undefined, code: error.code }
}

type Draft = Record<string, unknown> & Pick<NewPerson, "number" | "state" | "inactive" | "bsn" | "insz">

function draftOf(told: readonly Cell[], fault: (column: number, code: RefusalCode) => void): Draft {
  const text = (field: ImportField) => told.find((cell) => cell.field === field)?.text
  const read = <Value>(
    field: ImportField,
    reader: (typed: string) => Value | undefined,
    code: RefusalCode,
  ): Value | undefined => {
    const cell = told.find((each) => each.field === field)
    if (cell === undefined) return undefined
    const value = reader(cell.text)
    if (value === undefined) fault(cell.column, code)
    return value
  }
  const all = (...fields: readonly ImportField[]) => told.filter(({ field }) => fields.includes(field))
  return {
    number: text("nummer"),
    bsn: text("bsn"),
    insz: text("insz"),
    state: read("status", readState, "intake.state-wrong"),
    inactive: undefined,
    name: present({
      initials: text("voorletters"),
      firstNames: text("voornamen"),
      preferredName: text("roepnaam"),
      particle: text("voorvoegsel"),
      familyName: text("achternaam"),
      partnerParticle: text("partnervoorvoegsel"),
      partnerName: text("partnernaam"),
      nameUse: read("naamgebruik", readNameUse, "intake.name-use-wrong"),
    }),
    birth: someOf({ date: read("geboortedatum", readDay, "intake.day-wrong"), place: text("geboorteplaats") }),
    gender: read("geslacht", readGender, "intake.gender-wrong"),
    formOfAddress: read("aanhef", readFormOfAddress, "intake.form-of-address-wrong"),
    addresses: addressOf(text, read("land", readCountry, "intake.country-wrong")),
    phones: all("telefoon", "mobiel").map((cell) => ({
      kind: cell.field === "mobiel" || isMobile(cell.text) ? "mobile" : "home",
      number: cell.text,
    })),
    emails: all("email").map((cell) => ({ address: cell.text })),
    insurance: someOf({
      company: text("verzekeraar"),
      uzovi: read("uzovi", readUzovi, "intake.uzovi-wrong"),
      policyNumber: text("polisnummer"),
    }),
    language: read("taal", readLanguage, "intake.language-wrong"),
    note: text("notitie"),
  }
}

/** An address where any part of one is given; a country alone is none. */
function addressOf(text: (field: ImportField) => string | undefined, country: string | undefined): readonly unknown[] {
  const address = someOf({
    street: text("straat"),
    houseNumber: text("huisnummer"),
    houseLetter: text("huisletter"),
    addition: text("toevoeging"),
    postcode: text("postcode"),
    city: text("plaats"),
  })
  if (address === undefined) return []
  return [{ ...address, country: country ?? countryOf(text("postcode")) }]
}

/** Four digits are a Belgian postcode, a Dutch one has letters. */
const countryOf = (postcode: string | undefined): string =>
  postcode !== undefined && /^(B-?)?[1-9]\d{3}$/i.test(postcode) ? "BE" : "NL"

const isMobile = (typed: string): boolean =>
  /^(\+31|0031|0)?\(?0?\)?6|^(\+32|0032|0)4[5-9]/.test(typed.replace(/[\s.-]/g, ""))

const readUzovi = (typed: string): string | undefined => (/^\d{1,4}$/.test(typed) ? typed.padStart(4, "0") : undefined)

type Parts = Readonly<Record<string, unknown>>

const present = (parts: Parts): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))

function someOf(parts: Parts): Parts | undefined {
  const some = present(parts)
  return Object.keys(some).length === 0 ? undefined : some
}

const fieldOfPath: Readonly<Record<string, ImportField>> = {
  "name.initials": "voorletters",
  "name.firstNames": "voornamen",
  "name.preferredName": "roepnaam",
  "name.particle": "voorvoegsel",
  "name.familyName": "achternaam",
  "name.partnerParticle": "partnervoorvoegsel",
  "name.partnerName": "partnernaam",
  "birth.date": "geboortedatum",
  "birth.place": "geboorteplaats",
  "addresses.0.street": "straat",
  "addresses.0.houseNumber": "huisnummer",
  "addresses.0.houseLetter": "huisletter",
  "addresses.0.addition": "toevoeging",
  "addresses.0.postcode": "postcode",
  "addresses.0.city": "plaats",
  "insurance.company": "verzekeraar",
  "insurance.policyNumber": "polisnummer",
  bsn: "bsn",
  insz: "insz",
  number: "nummer",
  note: "notitie",
}

/** The column of the file where a part of a person came from. */
function columnOf(path: string, columns: ColumnChoice): number | undefined {
  const [, list, index] = /^(phones|emails)\.(\d+)/.exec(path) ?? []
  const isOf = (field: ImportField | null | undefined) =>
    list === "phones"
      ? field === "telefoon" || field === "mobiel"
      : list === "emails"
        ? field === "email"
        : field === fieldOfPath[path]
  const found = columns.flatMap((field, column) => (isOf(field) ? [column] : []))
  return found[Number(index ?? 0)] ?? found[0]
}

const codeOf = (path: string, code: string): RefusalCode =>
  path.startsWith("emails") ? "intake.email-wrong" : code === "too_big" ? "intake.value-too-long" : "intake.value-wrong"
