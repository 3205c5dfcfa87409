import type { Removal } from "#ground/kernel/removal.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { forgetCare } from "#gate/access/access.ts"
import { deleteIdentifier, listIdentifiers } from "./identifiers/identifier-rows.ts"
import { personTokens } from "./tokens.ts"
import { identifierTable, personTable, tieTable } from "./tables.ts"

const persons = rowsOf(personTable, { subject: "id", version: "version", newest: "last_activity_on" })

/**
 * How persons themselves are taken away, with whoever cares for them and, at last, what they are found by. Their numbers stay taken, as
 * keyed hashes: none is ever given twice.
 */
export const personRemoval: Removal = {
  ...persons,
  remove: async (at, clearance, ending) => {
    if ("dossiers" in ending || ending.liveOn) return 0
    await forgetCare(at, clearance, ending.persons)
    return persons.remove(at, clearance, ending)
  },
  sweep: personTokens.sweep,
}

const identifiers = rowsOf(identifierTable, { newest: "id" })

/** How national numbers are taken away; of whoever stays, so that nobody finds them by the number any more. */
export const identifierRemoval: Removal = {
  ...identifiers,
  remove: async (at, clearance, ending) => {
    if ("dossiers" in ending || ending.liveOn === undefined) return identifiers.remove(at, clearance, ending)
    let gone = 0
    for (const [person, seal] of await at.keys.persons(ending.persons)) {
      clearance.require({ person })
      for (const identifier of await listIdentifiers(at, seal)) {
        await deleteIdentifier(at, clearance, person, identifier)
        gone += 1
      }
    }
    return gone
  },
}

export const tieRemoval: Removal = rowsOf(tieTable, { mirror: "mirror_id", version: "version", newest: "id" })
