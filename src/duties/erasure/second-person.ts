import type { UserId } from "#ground/kernel/ids.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { approversFor } from "#gate/approval/approval.ts"
import type { Erasure } from "./contract.ts"
import { mayEndAlone } from "./number.ts"
import { may } from "./permissions.ts"
import type { SealedErasure } from "./record.ts"

/** What who approves an erasure must hold: to look at it, and to say yes. */
export const approverNeeds = [may["erasure.prepare"], may["erasure.approve"]]

/** Who could look at an erasure and approve it, if this user asked for it now. */
export async function approversBeside(
  at: Look,
  user: UserId,
  preparedBy: UserId | undefined,
): Promise<NonNullable<Erasure["approvers"]>> {
  const names = approverNeeds.map(({ name }) => name)
  const { approvers } = await approversFor(at, names, user, preparedBy)
  return approvers.map(({ id, name }) => ({ id, name }))
}

/** Who reads, where that is somebody. */
export const reader = (at: Look): UserId | undefined => (at.actor.kind === "user" ? actingUser(at) : undefined)

/** Why a second person must agree: nobody may end much, or what is in use, or what a law keeps, all alone. */
export async function reasonsFor(
  at: Look,
  { total, actives, overrulesTerms }: Pick<SealedErasure, "total" | "actives" | "overrulesTerms">,
  asker: UserId | undefined,
): Promise<Erasure["needsApproval"]> {
  const why: Erasure["needsApproval"] = []
  if (!(await mayEndAlone(at, asker, total))) why.push("number")
  if (actives > 0) why.push("active")
  if (overrulesTerms) why.push("overruled")
  return why
}
