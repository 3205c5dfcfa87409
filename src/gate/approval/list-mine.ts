import { look } from "#ground/kernel/operation.ts"
import { approvalAsSeen } from "./as-seen.ts"
import { listMyApprovals as act } from "./contract.ts"
import { listWaiting } from "./rows.ts"

export const listMyApprovals = look(act, {
  needs: "signed-in",
  logs: { nothing: "what waits for the reader's yes: what kind of thing and who asks; nothing about a person" },
  run: async (at) => {
    const seen = []
    for (const asking of await listWaiting(at)) {
      const approval = await approvalAsSeen(at, asking)
      const { kind, thing } = asking
      if (approval.may.sayYes || approval.may.sayNo)
        seen.push({ kind, thing, label: at.say(`approval.kind.${kind}`), ...approval })
    }
    return { approvals: seen }
  },
})
