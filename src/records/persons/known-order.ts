import type { PersonId } from "#ground/kernel/ids.ts"
import { keptOrder } from "#records/finding/finding.ts"

/** The order of the practice's persons; `order.ts` brings it to the moment of whoever asks. */
export const knownPersons = keptOrder<PersonId>("persons in order")
