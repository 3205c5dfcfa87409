import type { Holding } from "#ground/kernel/holding.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { asSeen } from "./as-seen.ts"
import { decideErasure as act } from "./contract.ts"
import { dropItems } from "./item-rows.ts"
import { may } from "./policy.ts"
import { getErasureRecord, updateErasure } from "./rows.ts"
import { isToDecide } from "./second-person.ts"
import { workName } from "./work-name.ts"

export const decideErasureOf = (holdings: readonly Holding[]) =>
  change(act, {
    needs: may["erasure.approve"],
    stepUp: "leaks",
    logs: {
      event: "erasure.decided",
      action: "E",
      object: "erasure",
      of: ({ id, approved }) => ({ thing: id, detail: [approved ? "approved" : "refused"] }),
    },
    run: async (at, { id, approved }) => {
      const seen = await getErasureRecord(at, id)
      if (seen.state !== "waiting") throw refuse("erasure.not-waiting")
      if (!isToDecide(seen, actingUser(at))) throw refuse("erasure.second-person.not-allowed")
      const decided = { at: instantText(at.now), by: actingUser(at) }
      if (!approved) await dropItems(at, id, "goes")
      const record = await updateErasure(at, seen, {
        state: approved ? "running" : "refused",
        ...(approved ? {} : { endedAt: decided.at }),
        content: { decided },
      })
      if (approved) at.wake(workName)
      return asSeen(at, holdings, record)
    },
  })
