import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { askApproval, noteEndedAlone } from "#gate/approval/approval.ts"
import { asSeen } from "./as-seen.ts"
import { isConfirmed } from "./confirmation.ts"
import { startErasure as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { previewHours } from "./limits.ts"
import { getErasureRecord, updateErasure } from "./rows.ts"
import { approverNeeds, reasonsFor } from "./second-person.ts"
import { workName } from "./work-name.ts"

export const startErasure = change(act, {
  needs: may["erasure.run"],
  stepUp: "leaks",
  logs: {
    event: "erasure.asked",
    action: "E",
    object: "erasure",
    of: ({ preview }, erasure) => ({
      thing: preview,
      count: erasure?.progress.total,
      detail: erasure?.needsApproval,
    }),
  },
  run: async (at, { preview, confirmation }) => {
    const seen = await getErasureRecord(at, preview)
    const { state, end, content, madeAt } = seen
    if (state === "preparing") throw refuse("erasure.preview-busy")
    if (state !== "previewed") throw refuse("erasure.already-started")
    const age = Temporal.Instant.from(madeAt).until(at.now, { largestUnit: "hours" })
    if (age.hours >= previewHours) throw refuse("erasure.preview-expired")
    if (content.total === 0) throw refuse("erasure.nothing-to-end")
    if (!isConfirmed(confirmation, end, content.total))
      throw refuse("erasure.confirmation-wrong", { field: "confirmation" })
    const asked = { at: instantText(at.now), by: actingUser(at) }
    const needsApproval = await reasonsFor(at, content, asked.by)
    const record = await updateErasure(at, seen, {
      state: needsApproval.length === 0 ? "running" : "waiting",
      content: { asked, needsApproval, isSifted: false },
    })
    if (record.state === "running") {
      await noteEndedAlone(at, preview, asked.by, content.total)
      at.wake(workName)
    } else {
      const waitsADay = needsApproval.includes("number")
      const rights = { askerNeeds: [may["erasure.run"]], needs: approverNeeds }
      await askApproval(at, { kind: "erasure", thing: preview, ...rights, preparedBy: content.madeBy, waitsADay })
    }
    return asSeen(at, record)
  },
})
