import type { Permission } from "#ground/kernel/permission.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import { mayWithPersons } from "#records/persons/persons.ts"
import { lookLike, recogniseColumns } from "./columns.ts"
import { type ColumnChoice, ContactField, FinancialField, type ImportField, NumberField } from "./contract.ts"
import type { SealedImport } from "./record.ts"

type Guard = { readonly needs: Permission; readonly fields: readonly ImportField[]; readonly code: RefusalCode }

const guards: readonly Guard[] = [
  {
    needs: mayWithPersons["persons.see-identifiers"],
    fields: NumberField.options,
    code: "intake.numbers-hidden",
  },
  {
    needs: mayWithPersons["persons.see-contact"],
    fields: ContactField.options,
    code: "intake.contact-hidden",
  },
  {
    needs: mayWithPersons["persons.see-financial"],
    fields: FinancialField.options,
    code: "intake.financial-hidden",
  },
]

/** A file is held against everybody in the practice, so a field may be seen only by who may see it of everybody. */
const isHidden = (at: Look, { needs }: Guard): boolean => at.within(needs).reach.extent !== "all"

/**
 * The fields that somebody may not see and so may not import either: what a trial says of a row would tell who has a number,
 * and the wrong rows could not be given back whole.
 */
export const hiddenFields = (at: Look): readonly ImportField[] =>
  guards.filter((guard) => isHidden(at, guard)).flatMap(({ fields }) => fields)

/** Why these columns are not for somebody from whom these fields are hidden, if so. */
export const hiddenFailure = (columns: ColumnChoice, hidden: readonly ImportField[]): RefusalCode | undefined =>
  guards.find(({ fields }) => fields.some((field) => hidden.includes(field) && columns.includes(field)))?.code

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
