import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, nothing, text, unreadable } from "#ground/kernel/shapes.ts"

/** What somebody was typing about a person, kept (sealed) until it is saved for good. One per user and place. */
export const Draft = z.strictObject({ place: z.string(), content: z.string(), savedAt: instant })

/** What is typed: an entry of a journal, a note on a person, the form of a person's data. */
export const DraftKind = z.enum(["entry", "note", "person"])

/** `entry/<dossier id>`, `entry/<entry id>`, `note/<person id>`, `person/<person id>`: where on the site it was typed. */
const place = z.string().regex(new RegExp(`^(${DraftKind.options.join("|")})/[0-9a-f-]{36}$`))

export const getDraft = act({
  name: "drafts.get",
  route: "POST /persons/:id/drafts/find",
  shows: ["draft"],
  takes: z.strictObject({ id: ids.person, place }),
  /** `unreadable`: something was typed, and is damaged; what is typed now is kept beside it. */
  gives: z.strictObject({ draft: Draft.nullable(), unreadable }),
})

/**
 * For who may write what it is a draft of. Of a person's form `content` is JSON with the fields in `values`: one that its writer may
 * not change is refused.
 */
export const saveDraft = act({
  name: "drafts.save",
  route: "PUT /persons/:id/drafts",
  changes: ["draft"],
  takes: z.strictObject({ id: ids.person, place, content: text(250_000) }),
  gives: Draft,
})

export const dropDraft = act({
  name: "drafts.drop",
  route: "POST /persons/:id/drafts/drop",
  changes: ["draft"],
  takes: z.strictObject({ id: ids.person, place }),
  gives: nothing,
})

export type DraftKind = z.output<typeof DraftKind>
export type Draft = z.output<typeof Draft>
