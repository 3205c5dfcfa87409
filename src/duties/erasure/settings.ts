import { change, look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { SecondPersonAct } from "#ground/kernel/second-person.ts"
import { dayText } from "#ground/kernel/time.ts"
import { approvalAsSeen, askApproval, findAsking, withdrawApproval } from "#gate/approval/approval.ts"
import { type ErasureSettings, getErasureSettings as readAct, setErasureSettings as writeAct } from "./contract.ts"
import { chosenNumber, keepNumber } from "./number.ts"
import { may } from "./permissions.ts"
import { approverNeeds } from "./second-person.ts"

const kind = "erasure-number"
/** There is one number, so what is asked about it has one name. */
const thing = "number"

type NumberProposal = { readonly approvalAbove: number }

async function settingsAsSeen(at: Look): Promise<ErasureSettings> {
  const { approvalAbove, next } = await chosenNumber(at)
  const asking = await findAsking(at, kind, thing)
  const asked =
    asking?.state === "waiting"
      ? { approvalAbove: (asking.proposal as NumberProposal).approvalAbove, approval: await approvalAsSeen(at, asking) }
      : undefined
  return { approvalAbove, ...(next && { next }), ...(asked && { asked }) }
}

export const getErasureSettings = look(readAct, {
  needs: may["erasure.prepare"],
  logs: { nothing: "a choice of the practice, about nobody" },
  run: settingsAsSeen,
})

/**
 * Who approves says how much may go without them. Nobody raises it alone: a higher number is asked for, and counts from the day after
 * a second person agreed, so that it is seen before anything goes by it. What is lower counts at once, and what waited is gone.
 */
export const setErasureSettings = change(writeAct, {
  needs: may["erasure.approve"],
  stepUp: "settings",
  logs: {
    event: "erasure.settings-changed",
    action: "U",
    object: "erasure-settings",
    of: ({ approvalAbove }) => ({ detail: [`approval-above:${approvalAbove}`] }),
  },
  run: async (at, { approvalAbove }) => {
    const now = await chosenNumber(at)
    if (approvalAbove > now.approvalAbove) {
      const rights = { askerNeeds: [may["erasure.approve"]], needs: approverNeeds }
      await askApproval(at, { kind, thing, ...rights, proposal: { approvalAbove } satisfies NumberProposal })
    } else {
      await withdrawApproval(at, kind, thing)
      await keepNumber(at, { approvalAbove })
    }
    return settingsAsSeen(at)
  },
})

/** A higher number counts from the day after a second person agreed. */
export const raiseNumber: SecondPersonAct = {
  kind,
  tell: async (at, { proposal }) => [
    { label: "erasure.number.now", value: String((await chosenNumber(at)).approvalAbove) },
    { label: "erasure.number.asked", value: String((proposal as NumberProposal).approvalAbove) },
  ],
  agreed: async (at, { proposal }) => {
    const { approvalAbove } = await chosenNumber(at)
    const tomorrow = Temporal.PlainDate.from(dayText(at.now, at.practice.zone)).add({ days: 1 }).toString()
    await keepNumber(at, {
      approvalAbove,
      next: { approvalAbove: (proposal as NumberProposal).approvalAbove, from: tomorrow },
    })
  },
}
