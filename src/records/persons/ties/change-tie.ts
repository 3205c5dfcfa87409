import { change } from "#ground/kernel/operation.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { changeTie as act } from "#records/persons/contract.ts"
import { may } from "#records/persons/permissions.ts"
import { checkUnrestricted, noteChange } from "#records/persons/rows.ts"
import { withChanges } from "#records/persons/with-changes.ts"
import { findMirror, getTie, updateTie } from "./tie-rows.ts"
import { checkTie, withNames } from "./ties.ts"

export const changeTie = change(act, {
  needs: may["persons.write"],
  logs: {
    event: "persons.tie-changed",
    action: "U",
    object: "tie",
    of: ({ id }, tie) => ({ person: tie?.person, thing: id }),
  },
  run: async (at, { id, version, ...changes }) => {
    const { tie: seen, seal } = await getTie(at, id)
    requireSeen(seen, version)
    const content = withChanges(seen.content, changes)
    checkTie(content)
    const changed = await updateTie(at, seal, seen, content)
    const mirror = await findMirror(at, seen)
    if (mirror !== undefined) {
      await checkUnrestricted(at, mirror.tie.person)
      const { kind, other } = mirror.tie.content
      await updateTie(at, mirror.seal, mirror.tie, { ...content, kind, other })
    }
    await noteChange(at, seen.person)
    const [tie] = await withNames(at, [changed])
    if (tie === undefined) throw new Error("the tie was just changed")
    return tie
  },
})
