import { leaveToDestroy } from "#ground/kernel/ending.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { requireReadable } from "#ground/kernel/unreadable.ts"
import { setIdentifier as act } from "./contract.ts"
import { covered, deleteIdentifier, insertIdentifier, listIdentifiers } from "./identifier-rows.ts"
import { checkedIdentifier } from "./identifier-settings.ts"
import { may } from "./policy.ts"
import { getWithSeal, noteChange } from "./rows.ts"

/** Who writes persons may type a number in; to put another in the place of one that is there, one must be able to see it. */
export const setIdentifier = change(act, {
  needs: may["persons.write"],
  logs: { event: "persons.identifier-set", action: "U", object: "identifier", of: ({ id }) => ({ person: id }) },
  run: async (at, { id, kind, value: typed, checkedHow }) => {
    const { seal } = await getWithSeal(at, id)
    const value = await checkedIdentifier(at, kind, typed)
    const before = (await listIdentifiers(at, seal)).find((identifier) => identifier.kind === kind)
    if (before !== undefined) {
      requireReadable(before)
      if (!(await at.mayWith(may["persons.see-identifiers"], [id])).has(id)) throw refuse("general.not-allowed")
      await deleteIdentifier(at, await leaveToDestroy([{ person: id, part: true }], at), id, before)
    }
    await noteChange(at, id)
    return covered(await insertIdentifier(at, seal, kind, value, checkedHow))
  },
})
