import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { setRestricted } from "#records/persons/persons.ts"
import { holdAsSeen } from "./as-seen.ts"
import { endHold as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { endRow, getHold, stateOf } from "./rows.ts"

export const endHold = change(act, {
  needs: may["holds.manage"],
  logs: {
    event: "holds.ended",
    action: "U",
    object: "hold",
    of: ({ id }, hold) => ({ person: hold?.person.id, thing: id }),
  },
  run: async (at, { id, reason }) => {
    const { hold, seal } = await getHold(at, id)
    if (stateOf(at, hold) !== "in-force") throw refuse("holds.already-ended")
    const ended = await endRow(at, seal, hold, reason)
    if (hold.kind === "restriction") await setRestricted(at, hold.person, false)
    return holdAsSeen(at, ended)
  },
})
