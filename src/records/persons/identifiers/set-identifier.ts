import { clearToDestroy } from "#ground/kernel/ending.ts"
import { change } from "#ground/kernel/operation.ts"
import { requireReadable } from "#ground/kernel/unreadable.ts"
import { setIdentifier as act } from "#records/persons/contract.ts"
import { checkIdentifiers, covered, deleteIdentifier, insertIdentifier, listIdentifiers } from "./identifier-rows.ts"
import { checkedIdentifier } from "./identifier-settings.ts"
import { may } from "#records/persons/permissions.ts"
import { getWithSeal, noteChange } from "#records/persons/rows.ts"

/** A number is typed in, or put in the place of another, by those who may see it: the rows refuse it of anybody else. */
export const setIdentifier = change(act, {
  needs: may["persons.write"],
  logs: { event: "persons.identifier-set", action: "U", object: "identifier", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, kind, value: typed, checkedHow }) => {
    const { seal } = await getWithSeal(at, id)
    const value = await checkedIdentifier(at, kind, typed)
    // First: what stands in the way of replacing a number tells that there is one.
    await checkIdentifiers(at, id, [value])
    const before = (await listIdentifiers(at, seal)).find((identifier) => identifier.kind === kind)
    if (before !== undefined) {
      requireReadable(before)
      await deleteIdentifier(at, await clearToDestroy([{ person: id, part: true }], at), id, before)
    }
    await noteChange(at, id)
    return covered(await insertIdentifier(at, seal, kind, value, checkedHow))
  },
})
