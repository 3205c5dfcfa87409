import type { RefusalCode } from "#ground/words/words.ts"
import { PersonContent } from "#records/persons/contract.ts"
import type { NewPerson } from "#records/persons/persons.ts"
import type { ColumnChoice, ImportField } from "./contract.ts"

/** In which column each telephone number and mail address of a row stands: one column may hold several. */
export type Columns = { readonly phones: readonly number[]; readonly emails: readonly number[] }

/** A row as it was read, not yet looked at as a person. */
export type PersonDraft = Record<string, unknown> & Pick<NewPerson, "number" | "state" | "inactive" | "bsn" | "insz">

type Issue = { readonly path: string; readonly code: RefusalCode }

/** A draft as a person, with what does not fit told and left out. */
export function parsePerson({ number, state, inactive, bsn, insz, ...content }: PersonDraft): {
  readonly person: NewPerson | undefined
  readonly issues: readonly Issue[]
} {
  const rest = { number, state, inactive, bsn, insz }
  const whole = present(content)
  const parsed = PersonContent.safeParse(whole)
  if (parsed.success) return { person: { ...parsed.data, ...rest }, issues: [] }
  const issues = parsed.error.issues.map(({ path, code }) => ({
    path: path.join("."),
    code: codeOf(path.join("."), code),
  }))
  const paths = parsed.error.issues.map(({ path }) => path.map(String))
  const cleaned = PersonContent.safeParse(paths.reduce(without, whole))
  return { person: cleaned.success ? { ...cleaned.data, ...rest } : undefined, issues }
}

/** What stands in for something that has to be there, so that the rest of the row is judged as well. */
const standIns: Readonly<Record<string, string>> = { familyName: "?", address: "x@example.org", number: "000" }

function without(content: unknown, path: readonly string[]): unknown {
  const [first, ...more] = path
  if (first === undefined || typeof content !== "object" || content === null) return content
  if (Array.isArray(content))
    return content.map((each: unknown, index) => (String(index) === first ? without(each, more) : each))
  const inside = (content as Readonly<Record<string, unknown>>)[first]
  const changed = more.length === 0 ? standIns[first] : without(inside, more)
  return present({ ...content, [first]: changed })
}

export const present = (parts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined))

const fieldsOfPath: Readonly<Record<string, readonly ImportField[]>> = {
  "name.initials": ["voorletters"],
  "name.firstNames": ["voornamen"],
  "name.preferredName": ["roepnaam"],
  "name.particle": ["voorvoegsel", "voornamen"],
  "name.familyName": ["achternaam"],
  "name.partnerParticle": ["partnervoorvoegsel"],
  "name.partnerName": ["partnernaam"],
  "birth.date": ["geboortedatum"],
  "birth.place": ["geboorteplaats"],
  "addresses.0.street": ["straat", "adres"],
  "addresses.0.houseNumber": ["huisnummer", "adres"],
  "addresses.0.houseLetter": ["huisletter", "adres"],
  "addresses.0.addition": ["toevoeging", "adres"],
  "addresses.0.postcode": ["postcode"],
  "addresses.0.city": ["plaats"],
  "insurance.company": ["verzekeraar"],
  "insurance.policyNumber": ["polisnummer"],
  bsn: ["bsn"],
  insz: ["insz"],
  number: ["nummer"],
  note: ["notitie"],
}

/** The column of the file where a part of a person came from. */
export function columnOf(path: string, columns: ColumnChoice, found?: Columns): number | undefined {
  const [, list, index] = /^(phones|emails)\.(\d+)/.exec(path) ?? []
  if (list !== undefined) return found?.[list === "phones" ? "phones" : "emails"][Number(index)]
  for (const field of fieldsOfPath[path] ?? []) {
    const column = columns.indexOf(field)
    if (column >= 0) return column
  }
  return undefined
}

const codeOf = (path: string, code: string): RefusalCode =>
  path.startsWith("emails")
    ? "imports.email-wrong"
    : code === "too_big"
      ? "imports.value-too-long"
      : "imports.value-wrong"
