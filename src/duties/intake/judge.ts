import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { findDoubles, readyPerson, type NewPerson } from "#records/persons/persons.ts"
import type { ColumnChoice } from "./contract.ts"
import type { Row } from "./read-file.ts"
import { faultOf, readRow, type Fault } from "./read-row.ts"
import type { Seen } from "./seen.ts"

/** What a row is: somebody new, perhaps somebody known already, or wrong. */
export type Verdict =
  | { readonly kind: "fresh" | "double"; readonly line: number; readonly person: NewPerson }
  | { readonly kind: "wrong"; readonly line: number; readonly faults: readonly Fault[] }

/** Judges some rows by themselves, against the practice, and against the rows before them. */
export async function judge(
  at: Look,
  rows: readonly Row[],
  columns: ColumnChoice,
  seen: Seen,
): Promise<readonly Verdict[]> {
  const today = dayText(at.now, at.practice.zone)
  const read: Verdict[] = []
  for (const row of rows) read.push(await readable(at, row, columns, today))
  const people = read.filter((verdict) => verdict.kind !== "wrong")
  const known = await findDoubles(
    at,
    people.map(({ person }) => ({ ...person, birthDate: person.birth?.date })),
  )
  const doubles = new Set(people.filter((_, index) => (known[index] ?? []).length > 0).map(({ line }) => line))
  return read.map((verdict) => {
    if (verdict.kind === "wrong") return verdict
    const isDouble = doubles.has(verdict.line) || seen.has(verdict.person)
    seen.add(verdict.person)
    return isDouble ? { ...verdict, kind: "double" } : verdict
  })
}

async function readable(at: Look, { line, cells }: Row, columns: ColumnChoice, today: string): Promise<Verdict> {
  const { person, faults } = readRow(line, cells, columns)
  if (faults) return { kind: "wrong", line, faults }
  try {
    await readyPerson(at, person, today)
    return { kind: "fresh", line, person }
  } catch (error) {
    const fault = faultOf(error, line, columns)
    if (fault === undefined) throw error
    return { kind: "wrong", line, faults: [fault] }
  }
}
