import type { Figure, Figures } from "#ground/kernel/data-kind.ts"
import type { DossierId, PersonId } from "#ground/kernel/ids.ts"
import { tables } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { listTypes } from "./type-rows.ts"

type Row = { id: string; person_id: string; type_id: string; opened_on: string; closed_on: string | null }

/** Months up to which a length counts, and what it is then called. */
const lengths: readonly (readonly [below: number, name: string])[] = [
  [1, "<1m"],
  [3, "1-3m"],
  [6, "3-6m"],
  [12, "6-12m"],
  [24, "1-2y"],
  [60, "2-5y"],
]

/** How long a dossier was open, so broadly that it points to nobody. */
export function lengthOf(openedOn: string, closedOn: string): string {
  const { months } = Temporal.PlainDate.from(openedOn).until(closedOn, { largestUnit: "months" })
  return lengths.find(([below]) => months < below)?.[1] ?? "5y+"
}

/** What anonymising leaves of dossiers: their type, by the name that it has now, and how long they were open. */
export const figures: Figures = async (at, persons) => {
  const types = new Map<string, string>((await listTypes(at)).map((type) => [type.id, type.name]))
  const rows = await tables<{ dossiers: Row }>(at)
    .selectFrom("dossiers")
    .select(["id", "person_id", "type_id", "opened_on", "closed_on"])
    .where("person_id", "in", persons)
    .execute()
  const today = dayText(at.now, at.practice.zone)
  const found = new Map<PersonId, Figure[]>()
  for (const row of rows) {
    const person = row.person_id as PersonId
    const type = types.get(row.type_id) ?? ""
    const groups = { type, length: lengthOf(row.opened_on, row.closed_on ?? today) }
    found.set(person, [...(found.get(person) ?? []), { dossier: row.id as DossierId, groups }])
  }
  return found
}
