import type { JobLog } from "#ground/kernel/room.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { noteEndedAlone } from "#gate/approval/approval.ts"
import { issueCertificate } from "#duties/certificates/certificates.ts"
import { certificateOf } from "./certificate.ts"
import { addFigures } from "./figure-rows.ts"
import type { ErasureRecord } from "./record.ts"
import { updateErasure } from "./rows.ts"

/** Ends an erasure that ran or was stopped: what counts is added to the figures, and what is gone is put in writing. */
export async function endErasure(at: Change, seen: ErasureRecord): Promise<readonly JobLog[]> {
  const { figures, gone, goneOf } = seen.content
  await addFigures(at, figures)
  const { asked, needsApproval } = seen.content
  // What did not go counts for nobody.
  if (asked !== undefined && needsApproval.length === 0) await noteEndedAlone(at, seen.id, asked.by, gone)
  const certificate = await issueCertificate(at, await certificateOf(at, seen))
  await updateErasure(at, seen, {
    state: seen.state === "stopped" ? "stopped" : "done",
    endedAt: instantText(at.now),
    content: { figures: {}, certificate },
  })
  const log = { event: "erasure.ended", action: "U", object: "erasure", thing: seen.id } as const
  return [{ ...log, count: gone, detail: Object.entries(goneOf).map(([name, count]) => `${name}:${count}`) }]
}
