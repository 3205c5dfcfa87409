import { actingFor } from "#ground/kernel/field-rules.ts"
import type { Permission } from "#ground/kernel/permission.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { needsOf } from "#records/persons/persons.ts"
import { lookLike, recogniseColumns } from "./columns.ts"
import { type ColumnChoice, ImportField } from "./contract.ts"
import type { SealedImport } from "./record.ts"

type HiddenPart = Parameters<typeof needsOf>[0]

/** What of a person each column fills. Whether that takes a permission is said where persons are kept, and nowhere here. */
const fills: Readonly<Record<ImportField, HiddenPart>> = {
  nummer: "number",
  voorletters: "name",
  voornamen: "name",
  roepnaam: "name",
  voorvoegsel: "name",
  achternaam: "name",
  partnervoorvoegsel: "name",
  partnernaam: "name",
  naamgebruik: "name",
  geboortedatum: "birth",
  geboorteplaats: "birth",
  geslacht: "gender",
  aanhef: "formOfAddress",
  bsn: "identifiers",
  insz: "identifiers",
  adres: "addresses",
  straat: "addresses",
  huisnummer: "addresses",
  huisletter: "addresses",
  toevoeging: "addresses",
  postcode: "addresses",
  plaats: "addresses",
  land: "addresses",
  telefoon: "phones",
  mobiel: "phones",
  werktelefoon: "phones",
  email: "emails",
  verzekeraar: "insurance",
  uzovi: "insurance",
  polisnummer: "insurance",
  taal: "language",
  notitie: "note",
  status: "state",
}

const needsOfColumn = (field: ImportField): Permission | undefined => needsOf(fills[field])

/** How it is said that columns may not go in, by the permission that they need. */
const codes: Readonly<Record<string, RefusalCode>> = {
  "persons.see-identifiers": "imports.numbers-hidden",
  "persons.see-contact": "imports.contact-hidden",
  "persons.see-financial": "imports.financial-hidden",
}

/** A file is held against everybody in the practice, so a field may be written only by those who may see it of everybody. */
const isHidden = (at: Look, needs: Permission): boolean => at.within(needs).reach.extent !== "all"

/**
 * The fields that somebody may not see and so may not import either: what a trial says of a row would tell who has a number,
 * and the wrong rows could not be given back whole.
 */
export const hiddenFields = (at: Look): readonly ImportField[] =>
  ImportField.options.filter((field) => {
    const needs = needsOfColumn(field)
    return needs !== undefined && isHidden(at, needs)
  })

/** Why these columns are not for somebody from whom these fields are hidden, if so. */
export function hiddenFailure(columns: ColumnChoice, hidden: readonly ImportField[]): RefusalCode | undefined {
  const barred = hidden.find((field) => columns.includes(field))
  return barred === undefined ? undefined : (codes[needsOfColumn(barred)?.name ?? ""] ?? "imports.fields-hidden")
}

/** The job's change, for whoever let the import run or be undone: where rows are written, it refuses what they may not write. */
export const actingForImporter = (at: Change, { hidden = [] }: Pick<SealedImport, "hidden">): Change =>
  actingFor(at, new Set(hidden.flatMap((field) => needsOfColumn(field)?.name ?? [])))

/** Which columns of a file are hidden from the reader: by what was chosen for them, and by their headings whatever was chosen. */
export function hiddenColumns(
  at: Look,
  { headings, columns }: Pick<SealedImport, "headings" | "columns">,
): ReadonlySet<number> {
  const hidden = hiddenFields(at)
  const isOf = (field: ImportField | null | undefined): boolean =>
    field !== null && field !== undefined && hidden.includes(field)
  const recognised = recogniseColumns(headings)
  return new Set(
    headings.flatMap((heading, index) =>
      isOf(columns[index]) || isOf(recognised[index]) || isOf(lookLike(heading)) ? [index] : [],
    ),
  )
}
