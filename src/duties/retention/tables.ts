import { z } from "zod"
import { day, ids, instant, version } from "#ground/kernel/shapes.ts"
import { clear, flag, revision, sealed, table, word } from "#ground/kernel/table.ts"
import type { CertificateId, PolicyId, UserId } from "#ground/kernel/ids.ts"
import type { AgedThing } from "#ground/kernel/ageing.ts"
import type { NoticeEnd } from "./contract/notices.ts"
import type { PolicyContent } from "./contract/policies.ts"

/** Things of a kind whose terms began after one day, up to and with another, as the policy was then. */
export type Began = {
  readonly version: number
  readonly after?: string | undefined
  readonly through: string
}

export type PolicyState = PolicyContent & { readonly inUse: boolean }

/** A stage to which things came by a policy in a round. */
export type OfRound = { readonly round: string; readonly policy: PolicyId; readonly stage: number }

/** Dossiers that came to a stage; and the mark up to which it came. */
export type OfDossiers = { readonly archives: OfRound; readonly last?: string | undefined }

/** Of which kind, and of it what; and up to where it came. */
export type OfKind = { readonly dataKind: string; readonly of: Began; readonly last?: AgedThing | undefined }

/** How many of what, by name. */
export type EndCounts = Readonly<Record<string, number>>

/** What is sealed of the end of single things, or of putting dossiers in the archive. */
export type SealedEnd = {
  /** What a policy is called, as the certificate names it. */
  readonly label: string
  readonly askedBy?: UserId | undefined
  /** How many were due when it was begun. */
  readonly total: number
  readonly gone: EndCounts
  readonly skipped: EndCounts
  readonly certificate?: CertificateId | undefined
} & (OfKind | OfDossiers)

export type Changed = { readonly before?: PolicyState | undefined; readonly after: PolicyState }

export const retentionPolicyTable = table(
  "retention_policies",
  {
    id: clear(ids.policy, "opaque; where the sealed policy stands"),
    in_use: clear(flag, "which policies count"),
    changed_at: clear(instant, "shows that something was changed, and when"),
    sealed: sealed<PolicyContent>(),
    version: revision,
  },
  { checked: "whole" },
)

export const retentionChangeTable = table(
  "retention_changes",
  {
    id: clear(z.string(), "opaque; where the sealed change stands"),
    policy_id: clear(ids.policy, "opaque; which policy was changed"),
    version: clear(version, "how often it had been changed"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    changed_at: clear(instant, "shows that something was changed, and when"),
    sealed: sealed<Changed>(),
  },
  { checked: "rows" },
)

export const retentionMarkTable = table(
  "retention_marks",
  {
    thing_id: clear(z.string(), "opaque; the person or the dossier whose term it is"),
    person_id: clear(ids.person, "opaque; whose term it is"),
    dossier_id: clear(ids.dossier.nullable(), "opaque; the dossier whose term it is"),
    policy_id: clear(ids.policy, "opaque; the policy that keeps longest"),
    kept_through: clear(z.string(), "the last day on which it is kept; notices go by it"),
    stage: clear(z.int(), "how far the term is, so that nobody is told twice"),
    round: clear(z.string(), "with which notice it was told"),
    told_on: clear(day.nullable(), "since when it is known that the term has passed"),
    begun_on: clear(day.nullable(), "when its end was begun, so that it is not begun twice"),
  },
  { key: ["thing_id"], checked: "rows", concerns: "person_id" },
)

export const retentionNoticeTable = table(
  "retention_notices",
  {
    id: clear(ids.notice, "opaque"),
    round: clear(z.string(), "by which round of the clock it was made"),
    policy_id: clear(ids.policy, "opaque; by which policy"),
    stage: clear(z.int(), "how near the day is"),
    noticed_on: clear(day, "order of the list"),
    persons: clear(z.int(), "how many persons it is about"),
    dossiers: clear(z.int(), "how many dossiers it is about"),
    things: clear(z.int().nullable(), "how many single things it is about"),
    policy_version: clear(z.int().nullable(), "by which version of the policy it was counted"),
    began_after: clear(z.string().nullable(), "the day after which what it counts began"),
    began_through: clear(z.string().nullable(), "the last day on which what it counts began"),
  },
  { checked: "whole" },
)

export const retentionSeenTable = table(
  "retention_seen",
  {
    notice_id: clear(ids.notice, "opaque; which notice was seen"),
    user_id: clear(ids.user, "opaque; who it is, is staff"),
  },
  { key: ["notice_id", "user_id"], undeciding: "says who has seen a notice" },
)

export const retentionFigureTable = table(
  "retention_figures",
  {
    month: clear(z.string(), "of which month the figures are"),
    coming_persons: clear(z.int(), "a figure for the chart"),
    coming_dossiers: clear(z.int(), "a figure for the chart"),
    overdue_persons: clear(z.int(), "a figure for the chart"),
    overdue_dossiers: clear(z.int(), "a figure for the chart"),
    held_persons: clear(z.int(), "a figure for the chart"),
    held_dossiers: clear(z.int(), "a figure for the chart"),
    uncovered_persons: clear(z.int(), "a figure for the chart"),
    uncovered_dossiers: clear(z.int(), "a figure for the chart"),
  },
  { key: ["month"], undeciding: "numbers of months, for a chart" },
)

export const retentionEndTable = table(
  "retention_ends",
  {
    id: clear(ids.termEnd, "opaque; where the sealed end stands"),
    policy_id: clear(ids.policy, "opaque; by which policy"),
    notice_id: clear(ids.notice.nullable(), "opaque; after which notice"),
    state: clear(word<NoticeEnd["state"]>(), "which ends are under way and go on after a restart"),
    begun_at: clear(instant, "order of the list"),
    sealed: sealed<SealedEnd>(),
  },
  { checked: "whole", concerns: "id" },
)
