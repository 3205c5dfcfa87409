import type { Holding } from "#ground/kernel/holding.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { issueCertificate } from "#duties/certificates/certificates.ts"
import { certificateOf } from "./certificate.ts"
import { addFigures } from "./figure-rows.ts"
import { dropItems } from "./item-rows.ts"
import type { Deed, ErasureRecord } from "./record.ts"
import { updateErasure } from "./rows.ts"

/** Ends an erasure that ran: what counts is added to the figures, what is left is let go, and what is gone is put in writing. */
export async function endWith(
  at: Change,
  holdings: readonly Holding[],
  seen: ErasureRecord,
  { state, stopped }: { readonly state: "done" | "stopped"; readonly stopped?: Deed },
): Promise<ErasureRecord> {
  await addFigures(at, seen.content.figures)
  await dropItems(at, seen.id, "goes")
  const ended: ErasureRecord = { ...seen, content: { ...seen.content, stopped } }
  const certificate = await issueCertificate(at, await certificateOf(at, holdings, ended))
  return updateErasure(at, seen, {
    state,
    endedAt: instantText(at.now),
    content: { stopped, figures: {}, certificate },
  })
}
