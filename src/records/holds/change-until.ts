import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { holdAsSeen } from "./as-seen.ts"
import { changeHoldUntil as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getHold, moveUntil, stateOf } from "./rows.ts"
import { requireLater } from "./until.ts"

export const changeHoldUntil = change(act, {
  needs: may["holds.manage"],
  logs: {
    event: "holds.until-changed",
    action: "U",
    object: "hold",
    of: ({ id }, hold) => ({ person: hold?.person.id, thing: id }),
  },
  run: async (at, { id, version, until, reason }) => {
    const { hold, seal } = await getHold(at, id)
    if (stateOf(at, hold) !== "in-force") throw refuse("holds.already-ended")
    requireSeen(hold, version)
    requireLater(at, hold.kind, until)
    if (until === hold.until) throw refuse("holds.until-same", { field: "until" })
    return holdAsSeen(at, await moveUntil(at, seal, hold, { until, reason }))
  },
})
