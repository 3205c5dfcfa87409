import { look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { requireReadable } from "#ground/kernel/unreadable.ts"
import { showIdentifier as act } from "#records/persons/contract.ts"
import { listIdentifiers } from "./identifier-rows.ts"
import { displayIdentifier } from "./national-numbers.ts"
import { may } from "#records/persons/permissions.ts"
import { getWithSeal } from "#records/persons/rows.ts"

export const showIdentifier = look(act, {
  needs: may["persons.see-identifiers"],
  stepUp: "leaks",
  logs: { event: "persons.identifier-shown", action: "R", object: "identifier", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, kind }) => {
    const { seal } = await getWithSeal(at, id)
    const found = (await listIdentifiers(at, seal)).find((identifier) => identifier.kind === kind)
    if (found === undefined) throw refuse("general.not-found")
    requireReadable(found)
    return { kind, value: found.value, display: displayIdentifier(kind, found.value) }
  },
})
