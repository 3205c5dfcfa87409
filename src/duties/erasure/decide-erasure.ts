import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { answerApproval } from "#gate/approval/approval.ts"
import { asSeen } from "./as-seen.ts"
import { decideErasure as act } from "./contract.ts"
import { dropItems } from "./item-rows.ts"
import { may } from "./permissions.ts"
import { getErasureRecord, updateErasure } from "./rows.ts"
import { workName } from "./work-name.ts"

export const decideErasure = change(act, {
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
    const { verdict } = await answerApproval(at, "erasure", id, approved)
    const decided = { at: instantText(at.now), by: actingUser(at) }
    if (verdict === "refused") await dropItems(at, id, "goes")
    const state = verdict === "approved" ? "running" : verdict
    const record = await updateErasure(at, seen, {
      state,
      ...(verdict === "refused" ? { endedAt: decided.at } : {}),
      // Of several who say yes the first is named; a no is the last word.
      content: { decided: approved ? (seen.content.decided ?? decided) : decided },
    })
    if (state === "running") at.wake(workName)
    return asSeen(at, record)
  },
})
