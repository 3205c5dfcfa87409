import type { UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { usersWith } from "#gate/accounts/accounts.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import type { Erasure, ErasureSettings } from "./contract.ts"
import { approvalAbove, may } from "./policy.ts"
import type { ErasureRecord, SealedErasure } from "./record.ts"

const settingName = "erasure"

/** What the practice chose for its erasures. */
export const erasureSettings = (at: Look): Promise<ErasureSettings> => getSetting(at, settingName, { approvalAbove })

export const keepErasureSettings = (at: Parameters<typeof setSetting>[0], chosen: ErasureSettings): Promise<void> =>
  setSetting(at, settingName, chosen)

/** Whether this user may be the second person of an erasure: whoever asked for it never is. */
export const isToDecide = ({ state, content }: Pick<ErasureRecord, "state" | "content">, user: UserId): boolean =>
  state === "waiting" && content.asked?.by !== user

/** Who can look at an erasure and approve it, beside one user. */
export async function approversBeside(at: Look, user: UserId | undefined): Promise<NonNullable<Erasure["approvers"]>> {
  const able = await usersWith(at, [may["erasure.prepare"], may["erasure.approve"]])
  return able.filter(({ id }) => id !== user).map(({ id, name }) => ({ id, name }))
}

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
