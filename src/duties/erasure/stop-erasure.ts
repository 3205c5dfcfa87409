import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { withdrawApproval } from "#gate/approval/approval.ts"
import { asSeen } from "./as-seen.ts"
import { stopErasure as act } from "./contract.ts"
import { dropItems } from "./item-rows.ts"
import { may } from "./permissions.ts"
import { getErasureRecord, updateErasure } from "./rows.ts"
import { workName } from "./work-name.ts"

/** Between two portions: what is gone is gone and gets its certificate once it was swept after, the rest stays. */
export const stopErasure = change(act, {
  needs: may["erasure.run"],
  logs: { event: "erasure.stopped", action: "E", object: "erasure", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const seen = await getErasureRecord(at, id)
    if (seen.state !== "running" && seen.state !== "waiting") throw refuse("erasure.not-running")
    const stopped = { at: instantText(at.now), by: actingUser(at) }
    await dropItems(at, id, "goes")
    await withdrawApproval(at, "erasure", id)
    const record = await updateErasure(at, seen, {
      state: "stopped",
      ...(seen.state === "waiting" ? { endedAt: stopped.at } : {}),
      content: { stopped },
    })
    if (record.endedAt === undefined) at.wake(workName)
    return asSeen(at, record)
  },
})
