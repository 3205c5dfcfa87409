import type { OrganisationId } from "#ground/kernel/ids.ts"
import { keptOrder } from "#records/finding/finding.ts"

/** The order of the practice's organisations; `order.ts` brings it to the moment of whoever asks. */
export const knownOrganisations = keptOrder<OrganisationId>("organisations in order")
