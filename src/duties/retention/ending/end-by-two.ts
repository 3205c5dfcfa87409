import type { TermEndId } from "#ground/kernel/ids.ts"
import type { Change } from "#ground/kernel/scope.ts"
import type { SecondPersonAct } from "#ground/kernel/second-person.ts"
import { askApproval } from "#gate/approval/approval.ts"
import { approverNeeds, mayWithErasure } from "#duties/erasure/erasure.ts"
import { type EndRecord, findEnd, updateEnd } from "./end-rows.ts"
import { takeName } from "./take-name.ts"

const kind = "notice-end"

type EndProposal = { readonly persons: number }

/** Asks a second person for an end from a notice of more persons' things than one may end alone. */
export async function askForEnd(at: Change, { id }: EndRecord, persons: number): Promise<void> {
  const rights = { askerNeeds: [mayWithErasure["erasure.run"]], needs: approverNeeds }
  await askApproval(at, { kind, thing: id, ...rights, waitsADay: true, proposal: { persons } satisfies EndProposal })
}

const setState = async (at: Change, id: string, state: EndRecord["state"]): Promise<void> => {
  const end = await findEnd(at, id as TermEndId)
  if (end?.state === "waiting") await updateEnd(at, { ...end, state })
}

/** An end from a notice; the job looks at each thing again right before it goes, however long the yes took. */
export const noticeEndByTwo: SecondPersonAct = {
  kind,
  tell: async (at, { thing, proposal }) => {
    const end = await findEnd(at, thing as TermEndId)
    return [
      { label: "retention.two.policy", value: end?.content.label ?? "" },
      { label: "retention.two.things", value: String(end?.content.total ?? 0) },
      { label: "retention.two.persons", value: String((proposal as EndProposal).persons) },
    ]
  },
  agreed: async (at, { thing }) => {
    await setState(at, thing, "running")
    at.wake(takeName)
  },
  dropped: (at, { thing }) => setState(at, thing, "refused"),
}
