import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, nothing } from "#ground/kernel/shapes.ts"

/** Every act that takes a second person. */
export const ApprovalKind = z.enum(["erasure", "erasure-number", "policy", "notice-end", "import-undo"])

const Named = z.strictObject({ id: ids.user, name: z.string() })

export const Approval = z.strictObject({
  id: ids.approval,
  state: z.enum(["waiting", "approved", "refused", "withdrawn"]),
  askedAt: instant,
  askedBy: Named,
  /** Who was told, and what they said. Empty: there was nobody who could approve. */
  approvers: z.array(
    z.strictObject({
      ...Named.shape,
      answer: z.enum(["yes", "no"]).optional(),
      /** They lost the right since, or were changed by whoever asked: their yes does not count. */
      isAble: z.boolean(),
    }),
  ),
  /** There is a yes; the others can say no until this moment. */
  waitsUntil: instant.optional(),
  /** Who asked can no longer do it: nothing happens by this any more. */
  isAskerGone: z.boolean(),
  may: z.strictObject({ sayYes: z.boolean(), sayNo: z.boolean(), withdraw: z.boolean() }),
  /** Why the reader, who can approve such things, cannot say yes to this one. */
  whyNot: z.string().optional(),
  /** Where nobody can say yes now: the first day on which somebody could, if it is asked anew. */
  somebodyFrom: day.optional(),
})

/** Something that waits, as whoever can agree to it sees it; and whoever asked. */
export const WaitingApproval = z.strictObject({
  kind: ApprovalKind,
  label: z.string(),
  /** The id of what it is about. */
  thing: z.string(),
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
  ...Approval.shape,
})

/** What waits for the reader's yes or no, or for that of others because the reader asked; the first asked first. */
export const listMyApprovals = act({
  name: "approval.list-mine",
  route: "GET /approvals",
  shows: ["approval"],
  takes: nothing,
  gives: z.strictObject({ approvals: z.array(WaitingApproval) }),
})

/** Says yes or no to what waits; what it leads to happens at once where that was the last that was awaited. */
export const answerAsking = act({
  name: "approval.answer",
  route: "POST /approvals/:id/answer",
  changes: ["approval", "policy", "term", "notice", "erasure", "erasure-settings", "import"],
  takes: z.strictObject({ id: ids.approval, approved: z.boolean() }),
  gives: Approval,
})

/** Takes back what the reader asked and nobody agreed to yet. */
export const withdrawAsking = act({
  name: "approval.withdraw",
  route: "POST /approvals/:id/withdraw",
  changes: ["approval", "policy", "notice", "erasure", "erasure-settings", "import"],
  takes: z.strictObject({ id: ids.approval }),
  gives: Approval,
})

export type ApprovalKind = z.output<typeof ApprovalKind>
export type Approval = z.output<typeof Approval>
export type WaitingApproval = z.output<typeof WaitingApproval>
