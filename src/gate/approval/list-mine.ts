import { look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { approvalAsSeen } from "./as-seen.ts"
import { listMyApprovals as act, type WaitingApproval } from "./contract.ts"
import { type ApprovalRecord, listWaiting } from "./rows.ts"

export const listMyApprovals = look(act, {
  needs: "signed-in",
  logs: { nothing: "what waits for a yes: what kind of thing and who asks; nothing about a person" },
  run: async (at) => {
    const seen: WaitingApproval[] = []
    for (const asking of await listWaiting(at)) {
      const approval = await approvalAsSeen(at, asking)
      const { kind, thing } = asking
      if (!Object.values(approval.may).includes(true)) continue
      seen.push({
        kind,
        thing,
        label: at.say(`approval.kind.${kind}`),
        facts: await factsOf(at, asking),
        ...approval,
      })
    }
    return { approvals: seen }
  },
})

async function factsOf(at: Look, asking: ApprovalRecord): Promise<{ label: string; value: string }[]> {
  const told = (await at.program.secondPersonActs.find(({ kind }) => kind === asking.kind)?.tell(at, asking)) ?? []
  return told.map(({ label, value }) => ({ label: at.say(label), value }))
}
