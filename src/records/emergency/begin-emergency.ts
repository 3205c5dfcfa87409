import { change } from "#ground/kernel/operation.ts"
import type { z } from "zod"
import type { PersonId } from "#ground/kernel/ids.ts"
import { type Refusal, refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { mayWithEmergency, takeEmergency } from "#gate/emergency/emergency.ts"
import { findExactly } from "#records/persons/persons.ts"
import { beginEmergency as act } from "./contract.ts"

type TakeAsked = z.output<typeof act.takes>
type Find = (at: Change) => Promise<PersonId | Refusal>

export const beginEmergency = change(act, {
  needs: mayWithEmergency["emergency.use"],
  stepUp: "leaks",
  logs: {
    event: "emergency.begun",
    action: "E",
    object: "person",
    // What was typed is a guess until it was right: who it was meant for is in the log only then.
    of: (_input, output) => ({ person: output?.person, thing: output?.id }),
  },
  run: (at, asked) => {
    const find = howToFind(asked)
    return takeEmergency(at, asked.reason, () => find(at))
  },
})

/** By what is given, one way and no other. */
function howToFind({ person, number, familyName, birthDate, givenName }: TakeAsked): Find {
  const ways = [person, number, familyName ?? birthDate].filter((one) => one !== undefined)
  if (ways.length > 1) throw refuse("emergency.one-way")
  if (person !== undefined) return async () => person
  if (number !== undefined) return async (at) => only(await findExactly(at, { number }))
  if (familyName === undefined || birthDate === undefined) throw refuse("emergency.who")
  return async (at) => only(await findExactly(at, { familyName, birthDate, givenName }))
}

function only([first, ...others]: readonly PersonId[]): PersonId | Refusal {
  if (first === undefined) return refuse("emergency.not-found")
  return others.length > 0 ? refuse("emergency.several") : first
}
