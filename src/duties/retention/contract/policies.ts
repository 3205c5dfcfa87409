import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, line, nothing, unreadable, version } from "#ground/kernel/shapes.ts"
import { DueThing, HowMany, Month } from "./due.ts"

/**
 * What a term runs from. `own`: what the kind of data itself says, for single things of it. Of a dossier `last-contact` is the last change of the content of care; of a person the last thing that was
 * done with their file. `majority` is the end of the month in which somebody comes of age.
 */
export const RetentionEvent = z.enum([
  "dossier-closed",
  "last-contact",
  "inactive",
  "majority",
  "death",
  "no-running-case",
  "own",
])

/**
 * What a policy is about: dossiers (of some types, or of all), persons who have no dossier, or none that is open, or single things of
 * one kind of data (`listKinds`), which go while their person and dossier stay.
 */
export const PolicyAbout = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("dossier"),
    type: ids.dossierType.optional(),
    /** Of these types; `type` is for one. */
    types: z.array(ids.dossierType).max(100).optional(),
    /** Every type there is and will be, on purpose: what a preset for one kind of dossier asks. */
    all: z.literal(true).optional(),
  }),
  z.strictObject({ kind: z.literal("person"), which: z.enum(["without-dossier", "without-open-dossier"]) }),
  z.strictObject({ kind: z.literal("data-kind"), dataKind: z.string().max(60) }),
])

/** Years and months first, then days. */
export const PolicyTerm = z.strictObject({
  years: z.int().min(0).max(110).default(0),
  months: z.int().min(0).max(60).default(0),
  days: z.int().min(0).max(3660).default(0),
})

/** `archive`: closed dossiers are put in the archive, where nothing of them goes; `ask`: somebody decides each time. */
export const PolicyEnd = z.enum(["erase", "clean-up", "anonymise", "archive", "ask"])

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
  /** The preset that it came from; one for a kind of dossier does not hold for every type of dossier unless that is said. */
  preset: z.string().max(60).optional(),
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
  shows: ["policy", "term", "hold"],
  takes: z.strictObject({ ...PolicyContent, replaces: ids.policy.optional() }),
  gives: WhatIf,
})

/** The kinds of data of which single things can go by a policy. */
export const listKinds = act({
  name: "retention.list-kinds",
  route: "GET /policies/kinds",
  shows: [],
  takes: nothing,
  gives: z.strictObject({
    kinds: z.array(
      z.strictObject({
        name: z.string(),
        label: z.string(),
        /** From what their term runs. */
        event: z.string(),
        /** What the law has the practice keep may be in it: it goes no sooner than its dossier might. */
        isRecord: z.boolean(),
        /** It goes after so many days in any case. */
        goesAfterDays: z.int().optional(),
      }),
    ),
  }),
})

export const listPolicies = act({
  name: "retention.list-policies",
  route: "GET /policies",
  shows: ["policy"],
  takes: nothing,
  /** Those in use first. */
  gives: z.strictObject({ policies: z.array(Policy) }),
})

/** Puts a policy in use; `seen` comes from a what-if of exactly this policy. */
export const createPolicy = act({
  name: "retention.create-policy",
  route: "POST /policies",
  changes: ["policy", "term", "approval"],
  takes: z.strictObject({ ...PolicyContent, seen: z.string().max(100) }),
  gives: Policy,
})

/** Changes a policy, or puts one in use again; `seen` comes from a what-if of exactly this, with `replaces`. */
export const changePolicy = act({
  name: "retention.change-policy",
  route: "PUT /policies/:id",
  changes: ["policy", "term", "approval"],
  takes: z.strictObject({ id: ids.policy, version, ...PolicyContent, seen: z.string().max(100) }),
  gives: Policy,
})

/** Takes a policy out of use: nothing becomes due by it any more, and it keeps nothing. */
export const stopPolicy = act({
  name: "retention.stop-policy",
  route: "POST /policies/:id/stop",
  changes: ["policy", "term", "approval"],
  takes: z.strictObject({ id: ids.policy, version }),
  gives: Policy,
})

const Before = z.strictObject({ inUse: z.boolean(), ...PolicyContent })

/** Who changed a policy, when, and what it was before and after, as far as it can be read; the last change first. */
export const listPolicyChanges = act({
  name: "retention.list-policy-changes",
  route: "GET /policies/:id/changes",
  shows: ["policy"],
  takes: z.strictObject({ id: ids.policy }),
  gives: z.strictObject({
    changes: z.array(
      z.strictObject({ at: instant, by: Named, before: Before.optional(), after: Before.optional(), unreadable }),
    ),
  }),
})

export type RetentionEvent = z.output<typeof RetentionEvent>
export type Policy = z.output<typeof Policy>
export type WhatIf = z.output<typeof WhatIf>
/** What is sealed of a policy. */
export type PolicyContent = Omit<Policy, "id" | "version" | "inUse" | "changedAt">
