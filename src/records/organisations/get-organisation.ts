import { look } from "#ground/kernel/operation.ts"
import { asSeen } from "./as-seen.ts"
import { getOrganisation as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getOrganisationRecord } from "./rows.ts"

export const getOrganisation = look(act, {
  needs: may["organisations.read"],
  logs: { event: "organisations.read", action: "R", object: "organisation", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => asSeen(at, await getOrganisationRecord(at, id)),
})
