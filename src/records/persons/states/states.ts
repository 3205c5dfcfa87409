import type { Change } from "#ground/kernel/scope.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { dayText } from "#ground/kernel/time.ts"
import { asSeen } from "#records/persons/as-seen.ts"
import { changeContent } from "#records/persons/change-content.ts"
import type { Person, PersonState } from "#records/persons/contract.ts"
import type { Inactive, PersonRecord, SealedPerson } from "#records/persons/record.ts"
import { getWithSeal } from "#records/persons/rows.ts"

/** The content of whoever comes into a state; what belonged to the state before it goes, the history stays. */
export function inState(
  content: SealedPerson,
  state: Exclude<PersonState, "inactive">,
  on: string,
  reason?: string,
): SealedPerson {
  const { inactive: _before, ...rest } = content
  return { ...rest, states: [...content.states, { on, state, reason }] }
}

/** The content of whoever becomes inactive. */
export const becomingInactive = (content: SealedPerson, inactive: Inactive): SealedPerson => ({
  ...content,
  states: [...content.states, { on: inactive.on, state: "inactive", reason: inactive.reason }],
  inactive,
})

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
