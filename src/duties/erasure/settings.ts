import { change, look } from "#ground/kernel/operation.ts"
import { getErasureSettings as readAct, setErasureSettings as writeAct } from "./contract.ts"
import { may } from "./policy.ts"
import { erasureSettings, keepErasureSettings } from "./second-person.ts"

export const getErasureSettings = look(readAct, {
  needs: may["erasure.prepare"],
  logs: { nothing: "a choice of the practice, about nobody" },
  run: (at) => erasureSettings(at),
})

/** Who approves says how much may go without them. */
export const setErasureSettings = change(writeAct, {
  needs: may["erasure.approve"],
  stepUp: "settings",
  logs: {
    event: "erasure.settings-changed",
    action: "U",
    object: "erasure-settings",
    of: ({ approvalAbove }) => ({ detail: [`approval-above:${approvalAbove}`] }),
  },
  run: async (at, chosen) => {
    await keepErasureSettings(at, chosen)
    return chosen
  },
})
