import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { ids, instant, line, reason, text, unreadable, version } from "#ground/kernel/shapes.ts"

/** What a text is: Markdown, as the editor writes it, or plain text, which is shown as it is. */
const TextFormat = z.enum(["markdown", "text"])

const EntryContent = {
  /** When it happened; the moment of writing is kept apart. */
  happenedAt: instant.optional(),
  kind: line(60).optional(),
  text: text(200_000).min(1),
  format: TextFormat.default("markdown"),
  /** A note for the professional's own use: no part of what a data subject receives. */
  workingNote: z.boolean().default(false),
  /** Speaks of somebody else, whose rights weigh too (GDPR art. 15(4)). */
  aboutThirdPerson: z.boolean().default(false),
}

export const Entry = z.strictObject({
  id: ids.entry,
  version,
  dossier: ids.dossier,
  /** Whose dossier it is. */
  person: ids.person,
  happenedAt: instant,
  writtenAt: instant,
  correctedAt: instant.optional(),
  /** Without id where it cannot be read who it was. */
  author: z.strictObject({ id: ids.user.optional(), name: z.string() }),
  kind: z.string().optional(),
  text: z.string(),
  format: TextFormat,
  workingNote: z.boolean(),
  aboutThirdPerson: z.boolean(),
  /** Why this version replaced the one before. */
  reason: z.string().optional(),
  unreadable,
  may: z.strictObject({ correct: z.boolean() }),
})

export const listEntries = act({
  name: "dossiers.list-entries",
  route: "GET /dossiers/:id/entries",
  shows: ["entry"],
  takes: z.strictObject({
    id: ids.dossier,
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  gives: z.strictObject({ person: ids.person, total: z.int(), page: z.int(), size: z.int(), entries: z.array(Entry) }),
})

/** A person's journal: the entries of all their dossiers, newest first. */
export const listEntriesOfPerson = act({
  name: "dossiers.list-entries-of-person",
  route: "GET /persons/:id/entries",
  shows: ["entry"],
  takes: z.strictObject({
    id: ids.person,
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  gives: z.strictObject({
    total: z.int(),
    page: z.int(),
    size: z.int(),
    entries: z.array(z.strictObject({ ...Entry.shape, dossierTitle: z.string() })),
  }),
})

export const writeEntry = act({
  name: "dossiers.write-entry",
  route: "POST /dossiers/:id/entries",
  changes: ["entry", "dossier"],
  takes: z.strictObject({ id: ids.dossier, ...EntryContent }),
  gives: Entry,
})

/** A correction makes a new version and keeps the old one: a medical record is not overwritten. */
export const correctEntry = act({
  name: "dossiers.correct-entry",
  route: "PATCH /entries/:id",
  changes: ["entry"],
  takes: z.strictObject({ id: ids.entry, version, reason, ...EntryContent }),
  gives: Entry,
})

export const listEntryVersions = act({
  name: "dossiers.list-entry-versions",
  route: "GET /entries/:id/versions",
  shows: ["entry"],
  takes: z.strictObject({ id: ids.entry }),
  gives: z.strictObject({ versions: z.array(Entry) }),
})

export type Entry = z.output<typeof Entry>
