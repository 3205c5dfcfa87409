import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, line, nothing, queryPaging, version } from "#ground/kernel/shapes.ts"

/**
 * What a term runs from. Of a dossier `last-contact` is the last change of the content of care; of a person the last thing that was
 * done with their file. `majority` is the end of the month in which somebody comes of age.
 */
export const RetentionEvent = z.enum([
  "dossier-closed",
  "last-contact",
  "inactive",
  "majority",
  "death",
  "no-running-case",
])

/** What a policy is about: dossiers (of one type, or of all), or persons who have no dossier, or none that is open. */
export const PolicyAbout = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("dossier"), type: ids.dossierType.optional() }),
  z.strictObject({ kind: z.literal("person"), which: z.enum(["without-dossier", "without-open-dossier"]) }),
])

/** Years and months first, then days. */
export const PolicyTerm = z.strictObject({
  years: z.int().min(0).max(110).default(0),
  months: z.int().min(0).max(60).default(0),
  days: z.int().min(0).max(3660).default(0),
})

/** `ask`: somebody decides each time. */
export const PolicyEnd = z.enum(["erase", "clean-up", "anonymise", "ask"])

/** `by-itself`: without anybody doing anything, when a notice has stood for so many days. */
export const PolicyHow = z.enum(["review", "by-itself"])

const PolicyContent = {
  name: line(100),
  about: PolicyAbout,
  event: RetentionEvent,
  /** The term runs from the end of the year in which it happened. */
  endOfYear: z.boolean().default(false),
  term: PolicyTerm,
  end: PolicyEnd,
  /** For a clean-up: which kinds of data go; the practice's default unless told. */
  profile: ids.profile.optional(),
  how: PolicyHow.default("review"),
  noticeDays: z.int().min(7).max(365).default(30),
  /** The law or rule that it rests on. */
  source: line(300).optional(),
}

const Named = z.strictObject({ id: ids.user, name: z.string() })

export const Policy = z.strictObject({
  id: ids.policy,
  version,
  inUse: z.boolean(),
  ...PolicyContent,
  changedAt: instant,
})

/** How many persons, and how many dossiers. */
export const HowMany = z.strictObject({ persons: z.int(), dossiers: z.int() })

const Month = z.string().regex(/^\d{4}-\d\d$/)

/** Somebody, or a dossier of theirs; without names for who may not read them. */
export const DueThing = z.strictObject({
  person: z.strictObject({ id: ids.person, name: z.string().optional() }),
  dossier: z.strictObject({ id: ids.dossier, number: z.string().optional() }).optional(),
  /** The last day on which it is kept. */
  keptThrough: day,
})

export const WhatIf = z.strictObject({
  /** Goes with the policy when it is saved: it says that exactly this was seen, by this user, a short while ago. */
  seen: z.string(),
  asOf: instant,
  /** What the policy is about. */
  about: HowMany,
  /** For which its term did not begin yet. */
  waiting: HowMany,
  /** What would be due today. */
  now: HowMany,
  /** What would be due today and is held back, by reason. */
  held: z.array(z.strictObject({ ground: z.string(), ...HowMany.shape })),
  /** What becomes due in this month and the 23 after it. */
  months: z.array(z.strictObject({ month: Month, ...HowMany.shape })),
  later: HowMany,
  /** Those that are due for longest. */
  examples: z.array(DueThing),
})

/** What a policy would do, before it is in use; `replaces` is the one that it would be instead of. */
export const whatIf = act({
  name: "retention.what-if",
  route: "POST /policies/what-if",
  takes: z.strictObject({ ...PolicyContent, replaces: ids.policy.optional() }),
  gives: WhatIf,
})

export const listPolicies = act({
  name: "retention.list-policies",
  route: "GET /policies",
  takes: nothing,
  /** Those in use first. */
  gives: z.strictObject({ policies: z.array(Policy) }),
})

/** Puts a policy in use; `seen` comes from a what-if of exactly this policy. */
export const createPolicy = act({
  name: "retention.create-policy",
  route: "POST /policies",
  takes: z.strictObject({ ...PolicyContent, seen: z.string().max(100) }),
  gives: Policy,
})

/** Changes a policy, or puts one in use again; `seen` comes from a what-if of exactly this, with `replaces`. */
export const changePolicy = act({
  name: "retention.change-policy",
  route: "PUT /policies/:id",
  takes: z.strictObject({ id: ids.policy, version, ...PolicyContent, seen: z.string().max(100) }),
  gives: Policy,
})

/** Takes a policy out of use: nothing becomes due by it any more, and it keeps nothing. */
export const stopPolicy = act({
  name: "retention.stop-policy",
  route: "POST /policies/:id/stop",
  takes: z.strictObject({ id: ids.policy, version }),
  gives: Policy,
})

const Before = z.strictObject({ inUse: z.boolean(), ...PolicyContent })

/** Who changed a policy, when, and what it was before and after; the last change first. */
export const listPolicyChanges = act({
  name: "retention.list-policy-changes",
  route: "GET /policies/:id/changes",
  takes: z.strictObject({ id: ids.policy }),
  gives: z.strictObject({
    changes: z.array(z.strictObject({ at: instant, by: Named, before: Before.optional(), after: Before })),
  }),
})

/** How sure the source of a preset is: a law; a guideline; what is usual; our own proposal. */
export const PresetStanding = z.enum(["statute", "guideline", "practice", "suggestion"])

/** A term of keeping as law or custom has it, to begin a policy with. */
export const Preset = z.strictObject({
  id: z.string(),
  country: z.enum(["NL", "BE", "both"]),
  name: z.string(),
  explanation: z.string(),
  source: z.string(),
  standing: PresetStanding,
  /** The law lets nothing go before it. */
  isMinimum: z.boolean(),
  about: z.enum(["dossier", "person"]),
  event: RetentionEvent,
  endOfYear: z.boolean(),
  term: PolicyTerm,
})

export const listPresets = act({
  name: "retention.list-presets",
  route: "GET /policies/presets",
  takes: nothing,
  gives: z.strictObject({ presets: z.array(Preset) }),
})

export const NoticeStage = z.enum(["coming", "passed", "overdue"])

/** So many days before a term passes, and after it, somebody is told (and on the day itself). */
export const NoticeDays = z.strictObject({ before: z.int().min(1).max(365), after: z.int().min(1).max(365) })

export const getNoticeDays = act({
  name: "retention.get-notice-days",
  route: "GET /settings/retention",
  takes: nothing,
  gives: NoticeDays,
})

export const setNoticeDays = act({
  name: "retention.set-notice-days",
  route: "PUT /settings/retention",
  takes: NoticeDays,
  gives: nothing,
})

/** That terms of one policy came to a stage on a day. */
export const Notice = z.strictObject({
  id: ids.notice,
  stage: NoticeStage,
  policy: z.strictObject({ id: ids.policy, name: z.string(), end: PolicyEnd, how: PolicyHow }),
  on: day,
  ...HowMany.shape,
  /** Of a policy that ends things by itself: from this day on. */
  endsFrom: day.optional(),
  /** Whether the reader has said to have seen it. */
  seen: z.boolean(),
})

export const listNotices = act({
  name: "retention.list-notices",
  route: "GET /retention/notices",
  takes: z.strictObject({ unseen: z.stringbool().default(false), ...queryPaging }),
  gives: z.strictObject({ notices: z.array(Notice), total: z.int() }),
})

/** What a notice is about, as far as it is still so. */
export const getNotice = act({
  name: "retention.get-notice",
  route: "GET /retention/notices/:id",
  takes: z.strictObject({ id: ids.notice, ...queryPaging }),
  gives: z.strictObject({ notice: Notice, things: z.array(DueThing), total: z.int() }),
})

/** Of what a notice is about, what is due today, the longest over first: for a preview of its end, which takes so many at once. */
export const getNoticeDue = act({
  name: "retention.get-notice-due",
  route: "GET /retention/notices/:id/due",
  takes: z.strictObject({ id: ids.notice }),
  gives: z.strictObject({
    policy: z.strictObject({ name: z.string(), end: PolicyEnd, profile: ids.profile.optional() }),
    /** Persons with all there is; or dossiers by themselves. */
    persons: z.array(ids.person),
    dossiers: z.array(ids.dossier),
    /** How many are due, also those beyond what is taken at once. */
    total: z.int(),
  }),
})

export const markNoticeSeen = act({
  name: "retention.mark-notice-seen",
  route: "POST /retention/notices/:id/seen",
  takes: z.strictObject({ id: ids.notice }),
  gives: nothing,
})

const Figures = { coming: HowMany, overdue: HowMany, held: HowMany, uncovered: HowMany }

/** Whether nothing is kept longer than needed, or forgotten too early. */
export const Proof = z.strictObject({
  asOf: instant,
  total: HowMany,
  ...Figures,
  /** What is overdue, by policy. */
  byPolicy: z.array(z.strictObject({ id: ids.policy, name: z.string(), ...HowMany.shape })),
  /** Why what is overdue is still held. */
  heldBy: z.array(z.strictObject({ ground: z.string(), ...HowMany.shape })),
  /** What no policy is about, by type of dossier; without a type: persons. */
  uncoveredBy: z.array(z.strictObject({ type: z.string().optional(), count: z.int() })),
  /** Month by month, as it was last looked at in each. */
  history: z.array(z.strictObject({ month: Month, ...Figures })),
})

export const getProof = act({
  name: "retention.get-proof",
  route: "GET /retention/proof",
  takes: nothing,
  gives: Proof,
})

export type RetentionEvent = z.output<typeof RetentionEvent>
export type Policy = z.output<typeof Policy>
export type Preset = z.output<typeof Preset>
export type WhatIf = z.output<typeof WhatIf>
export type HowMany = z.output<typeof HowMany>
export type DueThing = z.output<typeof DueThing>
export type Notice = z.output<typeof Notice>
export type NoticeStage = z.output<typeof NoticeStage>
export type NoticeDays = z.output<typeof NoticeDays>
export type Proof = z.output<typeof Proof>
/** What is sealed of a policy. */
export type PolicyContent = Omit<Policy, "id" | "version" | "inUse" | "changedAt">
