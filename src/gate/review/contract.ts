import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, instant, nothing, queryPaging } from "#ground/kernel/shapes.ts"
import { GrantExtent, Risk } from "#gate/groups/contract.ts"

const Group = z.strictObject({ id: ids.group, name: z.string() })
const User = z.strictObject({ id: ids.user, name: z.string() })

/** Something that a group may do, in words. */
const right = { permission: z.string(), sentence: z.string(), risk: Risk, scope: GrantExtent, grantedAt: instant }

/** What of a group's rights nobody needs, as far as can be told. */
export const Unused = z.strictObject({
  group: Group,
  members: z.int(),
  /** What no member used for so long; `lastUsedOn` by any of those who are members now. */
  unused: z.array(z.strictObject({ ...right, lastUsedOn: day.optional() })),
  /** Members who did not use what others in the group did. */
  idle: z.array(
    z.strictObject({
      user: User,
      rights: z.array(z.strictObject({ permission: z.string(), sentence: z.string(), lastUsedOn: day.optional() })),
    }),
  ),
  /** Not used, but granted too short a time ago to say that nobody needs it; on `tellableOn` that can be said. */
  tooNew: z.array(z.strictObject({ ...right, tellableOn: day })),
})

/** What groups may do and nobody did for 90 days. */
export const listUnused = act({
  name: "review.list-unused",
  route: "GET /review/unused",
  shows: ["group"],
  takes: nothing,
  gives: z.strictObject({ days: z.int(), groups: z.array(Unused) }),
})

/** Takes rights from a group that nobody in it uses; refuses when somebody has used one since. */
export const withdrawUnused = act({
  name: "review.withdraw-unused",
  route: "POST /review/unused/withdrawals",
  changes: ["group"],
  takes: z.strictObject({ group: ids.group, permissions: z.array(z.string().max(100)).min(1).max(200) }),
  gives: nothing,
})

/** When somebody has to look again at who is in which group. */
const due = { dueOn: day, overdue: z.boolean() }

const Found = z.strictObject({ things: z.int(), tables: z.array(z.string()) })

/** What somebody who runs the program has to look into, as far as it was met with since the program began. */
export const getFaults = act({
  name: "review.get-faults",
  route: "GET /review/faults",
  shows: [],
  takes: nothing,
  gives: z.strictObject({
    /** What is not as Hoeder wrote it, and decides something. */
    notProven: Found,
    /** What is damaged, and decides nothing. */
    unreadable: Found,
    /** Mail that was tried in vain for an hour. */
    mail: z.strictObject({ count: z.int(), since: instant.optional() }),
  }),
})

/** Who is in which group now, and at which of them somebody looked in the round that is going on. */
export const Attestation = z.strictObject({
  ...due,
  lastDoneAt: instant.optional(),
  /** The round that is going on; begins with the first group, and lapses when it is not done in time. */
  round: z.strictObject({ begunAt: instant, by: z.string(), until: day }).optional(),
  groups: z.array(
    z.strictObject({
      ...Group.shape,
      rights: z.int(),
      highest: Risk.optional(),
      members: z.array(User),
      looked: z.strictObject({ at: instant, by: z.string() }).optional(),
    }),
  ),
})

export const getAttestation = act({
  name: "review.get-attestation",
  route: "GET /review/attestation",
  shows: ["review", "review-settings", "group"],
  takes: nothing,
  gives: Attestation,
})

/**
 * Says who rightly is in a group, and takes the others out there and then. `members` is who was seen: when that is no longer
 * so, nothing is done. With the last group, the round is done.
 */
export const attestGroup = act({
  name: "review.attest-group",
  route: "POST /review/attestation/groups/:id",
  changes: ["review", "group"],
  takes: z.strictObject({
    id: ids.group,
    members: z.array(ids.user).max(1000),
    remove: z.array(ids.user).max(1000).default([]),
  }),
  gives: Attestation,
})

/** Past rounds, the last one first: who looked, when, whom they confirmed and whom they took out. */
export const listAttestations = act({
  name: "review.list-attestations",
  route: "GET /review/attestations",
  shows: ["review"],
  takes: z.strictObject(queryPaging),
  gives: z.strictObject({
    total: z.int(),
    attestations: z.array(
      z.strictObject({
        id: z.string(),
        begunAt: instant,
        by: z.string(),
        /** Absent while it is going on, and of one that lapsed. */
        endedAt: instant.optional(),
        state: z.enum(["going-on", "done", "lapsed"]),
        groups: z.array(
          z.strictObject({
            ...Group.shape,
            at: instant,
            by: z.string(),
            /** Names as they were then. */
            confirmed: z.array(z.string()),
            removed: z.array(z.string()),
          }),
        ),
      }),
    ),
  }),
})

const everyMonths = z.union([z.literal(3), z.literal(6), z.literal(12)])

/** After how many months somebody has to look again. */
export const getAttestationSettings = act({
  name: "review.get-settings",
  route: "GET /settings/attestation",
  shows: ["review-settings"],
  takes: nothing,
  gives: z.strictObject({ everyMonths }),
})

export const setAttestationSettings = act({
  name: "review.set-settings",
  route: "PUT /settings/attestation",
  changes: ["review-settings"],
  takes: z.strictObject({ everyMonths }),
  gives: nothing,
})

export type Unused = z.output<typeof Unused>
export type Attestation = z.output<typeof Attestation>
