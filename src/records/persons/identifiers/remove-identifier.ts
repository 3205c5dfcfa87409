import { clearToDestroy } from "#ground/kernel/ending.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { removeIdentifier as act } from "#records/persons/contract.ts"
import { deleteIdentifier, listIdentifiers } from "./identifier-rows.ts"
import { may } from "#records/persons/permissions.ts"
import { getWithSeal, noteChange } from "#records/persons/rows.ts"

export const removeIdentifier = change(act, {
  needs: may["persons.see-identifiers"],
  logs: { event: "persons.identifier-removed", action: "D", object: "identifier", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, kind }) => {
    if (!at.may(may["persons.write"])) throw refuse("general.not-allowed")
    const { seal } = await getWithSeal(at, id)
    if (!(await at.mayWith(may["persons.write"], [id])).has(id)) throw refuse("general.not-allowed")
    const found = (await listIdentifiers(at, seal)).find((identifier) => identifier.kind === kind)
    if (found === undefined) throw refuse("general.not-found")
    await deleteIdentifier(at, await clearToDestroy([{ person: id, part: true }], at), id, found)
    await noteChange(at, id)
    return {}
  },
})
