import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { Pace } from "#ground/kernel/pace.ts"
import { dayText } from "#ground/kernel/time.ts"
import { homeOf } from "#ground/reading/countries.ts"
import { findDuplicates, newPersonRefusals, type NewPerson } from "#records/persons/persons.ts"
import type { FileRow } from "./read-file.ts"
import { faultOf, type ImportFault, type FileFacts, inOrder, readRow } from "./read-row.ts"
import type { SealedImport } from "./record.ts"
import type { SeenFields } from "./seen.ts"

/** What a row is: somebody new, perhaps somebody known already, or wrong. */
export type RowVerdict =
  | { readonly kind: "fresh"; readonly line: number; readonly person: NewPerson }
  | {
      readonly kind: "duplicate"
      readonly line: number
      readonly person: NewPerson
      readonly candidates: readonly PersonId[]
      readonly twin?: number | undefined
    }
  | { readonly kind: "wrong"; readonly line: number; readonly faults: readonly ImportFault[] }

/** Judges some rows by themselves, against the practice, and against the rows before them. */
export async function judge(
  at: Look,
  rows: readonly FileRow[],
  content: Pick<SealedImport, "columns" | "dates1904">,
  seen: SeenFields,
): Promise<readonly RowVerdict[]> {
  const today = dayText(at.now, at.practice.zone)
  const read: RowVerdict[] = []
  const pace = new Pace()
  for (const row of rows) {
    if (pace.isLong()) await pace.rest()
    read.push(await readable(at, row, content, today))
  }
  const people = read.filter((verdict) => verdict.kind !== "wrong")
  const known = await findDuplicates(
    at,
    people.map(({ person }) => ({ ...person, birthDate: person.birth?.date })),
  )
  const duplicates = new Map(people.map(({ line }, index) => [line, known[index] ?? []]))
  return read.map((verdict) => {
    if (verdict.kind === "wrong") return verdict
    const candidates = duplicates.get(verdict.line) ?? []
    const twin = seen.find(verdict.person)
    seen.add(verdict.person, verdict.line)
    return candidates.length > 0 || twin !== undefined ? { ...verdict, kind: "duplicate", candidates, twin } : verdict
  })
}

/** Everything that is wrong with a row: as it is written, and as the persons' own rules see it. */
async function readable(
  at: Look,
  { line, cells }: FileRow,
  { columns, dates1904 }: Pick<SealedImport, "columns" | "dates1904">,
  today: string,
): Promise<RowVerdict> {
  const facts: FileFacts = { dates1904, home: homeOf(at.practice.zone) }
  const { person, faults, columnOf } = readRow(line, cells, columns, facts)
  const refusals = person === undefined ? [] : await newPersonRefusals(at, person, today)
  const all = [...faults, ...refusals.flatMap((refusal) => faultOf(refusal, line, columnOf) ?? [])]
  return person === undefined || all.length > 0
    ? { kind: "wrong", line, faults: inOrder(all) }
    : { kind: "fresh", line, person }
}
