import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { day, ids, line, nothing, queryPaging } from "#ground/kernel/shapes.ts"
import { DueThing, HowMany } from "./due.ts"
import { PolicyEnd, PolicyHow } from "./policies.ts"

export const NoticeStage = z.enum(["coming", "passed", "overdue"])

/** So many days before a term passes, and after it, somebody is told (and on the day itself). */
export const NoticeDays = z.strictObject({ before: z.int().min(1).max(365), after: z.int().min(1).max(365) })

export const getNoticeDays = act({
  name: "retention.get-notice-days",
  route: "GET /settings/retention",
  shows: ["notice-days"],
  takes: nothing,
  gives: NoticeDays,
})

export const setNoticeDays = act({
  name: "retention.set-notice-days",
  route: "PUT /settings/retention",
  changes: ["notice-days"],
  takes: NoticeDays,
  gives: nothing,
})

/** The end of what a notice says is due (or that it is put in the archive), as far as it came. */
export const NoticeEnd = z.strictObject({
  id: ids.termEnd,
  /** `waiting`: for a second person. `stopped`: the policy was changed or taken out of use meanwhile. */
  state: z.enum(["waiting", "running", "done", "stopped", "refused"]),
  total: z.int(),
  gone: z.int(),
  skipped: z.array(z.strictObject({ ground: z.string(), count: z.int() })),
  certificate: ids.certificate.optional(),
})

/** That terms of one policy came to a stage on a day. */
export const Notice = z.strictObject({
  id: ids.notice,
  stage: NoticeStage,
  policy: z.strictObject({
    id: ids.policy,
    name: z.string(),
    about: z.enum(["dossier", "person", "data-kind"]),
    end: PolicyEnd,
    how: PolicyHow,
  }),
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
  shows: ["notice", "policy"],
  takes: z.strictObject({ unseen: z.stringbool().default(false), ...queryPaging }),
  gives: z.strictObject({ notices: z.array(Notice), total: z.int() }),
})

/** What a notice is about, as far as it is still so. */
export const getNotice = act({
  name: "retention.get-notice",
  route: "GET /retention/notices/:id",
  shows: ["notice", "policy"],
  takes: z.strictObject({ id: ids.notice, ...queryPaging }),
  gives: z.strictObject({
    notice: Notice,
    things: z.array(DueThing),
    total: z.int(),
    /** Where it was begun from this notice: the last one. */
    end: NoticeEnd.optional(),
    /** Whether the reader may end from here what is due. */
    mayEnd: z.boolean(),
  }),
})

/** Of what a notice is about, what is due today, the longest over first: for a preview of its end, which takes so many at once. */
export const getNoticeDue = act({
  name: "retention.get-notice-due",
  route: "GET /retention/notices/:id/due",
  shows: ["notice"],
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

/** What would end now of a notice about one kind of data, and what is held back and why. */
export const previewNoticeEnd = act({
  name: "retention.preview-notice-end",
  route: "GET /retention/notices/:id/end",
  shows: ["notice", "hold"],
  takes: z.strictObject({ id: ids.notice }),
  gives: z.strictObject({
    due: HowMany,
    held: z.array(z.strictObject({ ground: z.string(), ...HowMany.shape })),
    /** It is more than the reader may end alone in thirty days: a second person agrees first. */
    needsSecond: z.boolean(),
    /** What must be typed to end it, in the reader's language. */
    confirmation: z.string(),
    /** Says that this was seen, by this user, a short while ago. */
    seen: z.string(),
  }),
})

/** Ends what was previewed, in the background; each thing is looked at again right before it goes. */
export const endNotice = act({
  name: "retention.end-notice",
  route: "POST /retention/notices/:id/end",
  changes: ["notice", "term", "approval"],
  takes: z.strictObject({ id: ids.notice, things: z.int(), seen: z.string().max(100), confirmation: line(200) }),
  gives: NoticeEnd,
})

/** Puts in the archive what a notice says is due, in the background; nothing is destroyed by it, and each can be taken back. */
export const archiveNotice = act({
  name: "retention.archive-notice",
  route: "POST /retention/notices/:id/archive",
  changes: ["notice", "term", "approval", "dossier"],
  takes: z.strictObject({ id: ids.notice }),
  gives: NoticeEnd,
})

export const markNoticeSeen = act({
  name: "retention.mark-notice-seen",
  route: "POST /retention/notices/:id/seen",
  changes: ["notice"],
  takes: z.strictObject({ id: ids.notice }),
  gives: nothing,
})

export type Notice = z.output<typeof Notice>
export type NoticeEnd = z.output<typeof NoticeEnd>
export type NoticeStage = z.output<typeof NoticeStage>
export type NoticeDays = z.output<typeof NoticeDays>
