import type { ApprovalId } from "#ground/kernel/ids.ts"
import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import type { SecondPersonAct } from "#ground/kernel/second-person.ts"
import { answerApproval, withdrawApproval } from "./asking.ts"
import { approvalAsSeen } from "./as-seen.ts"
import { answerAsking as answerAct, withdrawAsking as withdrawAct } from "./contract.ts"
import { type ApprovalRecord, getAsking } from "./rows.ts"
import { holdsAll } from "./approvers.ts"

/** What is asked, and what comes of it; refuses what has a screen of its own, as if it were not there. */
async function actOf(
  at: Look,
  id: ApprovalId,
): Promise<{ readonly asking: ApprovalRecord; readonly act: SecondPersonAct }> {
  const asking = await getAsking(at, id)
  const act = at.program.secondPersonActs.find(({ kind }) => kind === asking.kind)
  if (act === undefined) throw refuse("general.not-found")
  return { asking, act }
}

export const answerAsking = change(answerAct, {
  needs: "signed-in",
  stepUp: "leaks",
  logs: {
    event: "approval.answered",
    action: "E",
    object: "approval",
    of: ({ id, approved }) => ({ thing: id, detail: [approved ? "approved" : "refused"] }),
  },
  run: async (at, { id, approved }) => {
    const { asking, act } = await actOf(at, id)
    const user = actingUser(at)
    if (user !== asking.by && !(await holdsAll(at, user, asking.needs))) throw refuse("approval.not-able")
    if (asking.state !== "waiting") throw refuse("approval.not-waiting")
    const { verdict, asking: answered } = await answerApproval(at, asking.kind, asking.thing, approved)
    if (verdict === "approved") await act.agreed(at, answered)
    if (verdict === "refused") await act.dropped?.(at, answered)
    return approvalAsSeen(at, answered)
  },
})

export const withdrawAsking = change(withdrawAct, {
  needs: "signed-in",
  logs: { event: "approval.withdrawn", action: "U", object: "approval", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const { asking, act } = await actOf(at, id)
    if (actingUser(at) !== asking.by) throw refuse("general.not-found")
    if (asking.state !== "waiting") throw refuse("approval.not-waiting")
    await withdrawApproval(at, asking.kind, asking.thing)
    await act.dropped?.(at, asking)
    return approvalAsSeen(at, await getAsking(at, id))
  },
})
