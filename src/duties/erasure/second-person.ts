import type { Look } from "#ground/kernel/scope.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import type { Erasure, ErasureSettings } from "./contract.ts"
import { approvalAbove } from "./policy.ts"
import type { SealedErasure } from "./record.ts"

const settingName = "erasure"

/** What the practice chose for its erasures. */
export const erasureSettings = (at: Look): Promise<ErasureSettings> => getSetting(at, settingName, { approvalAbove })

export const keepErasureSettings = (at: Parameters<typeof setSetting>[0], chosen: ErasureSettings): Promise<void> =>
  setSetting(at, settingName, chosen)

/** Why a second person must agree: nobody may end much, or what is in use, or what a law keeps, all alone. */
export async function reasonsFor(
  at: Look,
  { total, actives, overrulesTerms }: Pick<SealedErasure, "total" | "actives" | "overrulesTerms">,
): Promise<Erasure["needsApproval"]> {
  const { approvalAbove: above } = await erasureSettings(at)
  const why: Erasure["needsApproval"] = []
  if (total > above) why.push("number")
  if (actives > 0) why.push("active")
  if (overrulesTerms) why.push("overruled")
  return why
}
