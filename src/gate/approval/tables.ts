import { z } from "zod"
import { ids, instant } from "#ground/kernel/shapes.ts"
import { clear, revision, sealed, table, word } from "#ground/kernel/table.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { type Approval, ApprovalKind } from "./contract.ts"

/** What somebody said, and when. */
export type ApprovalDecision = { readonly by: UserId; readonly at: string; readonly yes: boolean }

/** What is sealed of an asking; what stands in the clear too, so that the one is nothing without the other. */
export type SealedAsking = {
  readonly kind: ApprovalKind
  readonly thing: string
  readonly state: Approval["state"]
  readonly by: UserId
  readonly at: string
  /** Who is behind it: nobody whom they made or changed is a second person. */
  readonly behind: readonly UserId[]
  /** What who asks must hold, and what who approves must. */
  readonly askerNeeds: readonly string[]
  readonly needs: readonly string[]
  readonly told: readonly UserId[]
  readonly waitsADay: boolean
  readonly answers: readonly ApprovalDecision[]
  /** What is asked for, where it stands nowhere else. */
  readonly proposal?: unknown
}

/** How much somebody ended of one thing, with nobody's yes. */
export type EndedAlone = { readonly thing: string; readonly by: UserId; readonly at: string; readonly count: number }

export const approvalTable = table(
  "approvals",
  {
    id: clear(ids.approval, "opaque; where the sealed question stands"),
    kind: clear(ApprovalKind, "what is asked"),
    thing: clear(z.string(), "opaque; about which thing it is asked"),
    state: clear(word<Approval["state"]>(), "which questions wait"),
    sealed: sealed<SealedAsking>(),
    version: revision,
  },
  { checked: "whole", concerns: "id" },
)

export const endedAloneTable = table(
  "ended_alone",
  {
    thing: clear(z.string(), "opaque; what was ended"),
    ended_at: clear(instant, "how much somebody ended alone within a time"),
    sealed: sealed<EndedAlone>(),
  },
  { key: ["thing"], checked: "whole" },
)
