import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { dayText } from "#ground/kernel/time.ts"
import { asSeen } from "./as-seen.ts"
import { changeContent } from "./change-content.ts"
import type { Person, PersonState } from "./contract.ts"
import type { PersonRecord, SealedPerson } from "./record.ts"
import { getWithSeal } from "./rows.ts"

/** The content of who comes into a state; what belonged to the state before it goes, the history stays. */
export function inState(content: SealedPerson, state: PersonState, on: string, reason?: string): SealedPerson {
  const { inactive: _before, ...rest } = content
  const states = [...content.states, { on, state, reason }]
  return state === "inactive" ? { ...rest, states, inactive: { on, reason: reason ?? "" } } : { ...rest, states }
}

/** Brings a person into another state; `into` gives the new content, or refuses. */
export async function changeState(
  at: Change,
  id: PersonId,
  state: PersonState,
  into: (person: PersonRecord, today: string) => SealedPerson,
): Promise<Person> {
  const { person, seal } = await getWithSeal(at, id)
  const content = into(person, dayText(at.now, at.practice.zone))
  return asSeen(at, await changeContent(at, person, seal, state, content), seal)
}

/** Refuses a day that is still to come. */
export function checkPast(day: string, today: string, field: string): void {
  if (day > today) throw refuse("persons.date-to-come", { field })
}
