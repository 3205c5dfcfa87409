import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { mayWithEmergency } from "#gate/emergency/emergency.ts"
import { findByNumber as act } from "./contract.ts"
import { clue, numberToFind, personTokens, tokenOf } from "./tokens.ts"

/**
 * Whom emergency access is asked for, by the person's number alone: who takes it knows that from a letter or an appointment, and
 * learns nothing here but that there is such a number.
 */
export const findByNumber = look(act, {
  needs: mayWithEmergency["emergency.use"],
  logs: {
    event: "persons.number-looked-up",
    action: "R",
    object: "person",
    of: (_input, output) => ({ person: output?.id }),
  },
  run: async (at, { number }) => {
    const [found] = await personTokens.holders(at, [tokenOf(at.keys, clue("number", numberToFind(number)))])
    if (found === undefined) throw refuse("general.not-found")
    await at.keys.person(found.id)
    return { id: found.id }
  },
})
