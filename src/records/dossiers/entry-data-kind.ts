import { z } from "zod"
import type { FieldRule, DataItem, DataKind } from "#ground/kernel/data-kind.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { instant } from "#ground/kernel/shapes.ts"
import { isUnreadable, shownUnreadable } from "#ground/kernel/unreadable.ts"
import { agesBy } from "#ground/store/ages-by.ts"
import { rowsOf } from "#ground/store/rows-of.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { getWithSeal as getPersonWithSeal } from "#records/persons/persons.ts"
import { may } from "./permissions.ts"
import { listAfter, listOlder } from "./entry-rows.ts"
import { type OlderEntry, entryTable, entryVersionTable } from "./tables.ts"
import type { EntryRecord } from "./entry-record.ts"

const Format = z.enum(["markdown", "text"])

const noted = { from: "practice", support: "hide" } as const
const figure = { from: "practice", support: "as-is" } as const

const version: Readonly<Record<string, FieldRule>> = {
  writtenAt: { label: "field.entry.written-at", ...figure },
  author: { label: "field.entry.author", ...noted },
  text: { label: "field.entry.text", written: true, ...noted },
  format: { label: "field.entry.format", choices: "field.entry.format", technical: true, ...figure },
  reason: { label: "field.entry.reason", ...noted },
}

const atOnce = 200

/** All entries of a person in order of time, each with the versions it had before. */
async function* listHeldEntries(at: Look, person: PersonId): AsyncIterable<DataItem> {
  const { seal } = await getPersonWithSeal(at, person)
  const userName = await namesOfUsers(at)
  let last: EntryRecord | undefined
  for (;;) {
    const entries = await listAfter(at, seal, last, atOnce)
    const older = Map.groupBy(await listOlder(at, seal, entries), (entry) => entry.id)
    const author = (one: OlderEntry): string => (one.author === undefined ? one.content.text : userName(one.author))
    for (const entry of entries) yield held(entry, older.get(entry.id) ?? [], author)
    last = entries.at(-1)
    if (entries.length < atOnce) return
  }
}

function held(entry: EntryRecord, older: readonly OlderEntry[], author: (entry: OlderEntry) => string): DataItem {
  const { happenedAt, writtenAt, correctedAt, workingNote, aboutThirdPerson, content } = entry
  const earlier = older.map((one) => ({
    writtenAt: one.correctedAt ?? one.writtenAt,
    author: author(one),
    text: one.content.text,
    format: one.content.format,
    reason: one.content.reason,
  }))
  const leftOut = workingNote ? "working-note" : aboutThirdPerson ? "third-person" : undefined
  return {
    id: entry.id,
    within: entry.dossier,
    title: isUnreadable(content) ? content.text : (content.kind ?? ""),
    values: {
      happenedAt,
      writtenAt,
      correctedAt,
      author: author(entry),
      ...content,
      workingNote,
      aboutThirdPerson,
      earlier,
    },
    ...(leftOut === undefined ? {} : { leftOut }),
    ...shownUnreadable([entry, ...older].find((one) => isUnreadable(one.content))?.content),
  }
}

export const entryDataKind: DataKind = {
  name: "entry",
  table: entryTable,
  subject: "person_id",
  label: "holding.entry",
  shape: z.strictObject({
    happenedAt: instant,
    writtenAt: instant,
    correctedAt: instant.optional(),
    author: z.string(),
    kind: z.string().optional(),
    text: z.string(),
    format: Format,
    reason: z.string().optional(),
    workingNote: z.boolean(),
    aboutThirdPerson: z.boolean(),
    earlier: z.array(
      z.strictObject({
        writtenAt: instant,
        author: z.string(),
        text: z.string(),
        format: Format,
        reason: z.string().optional(),
      }),
    ),
  }),
  fields: {
    happenedAt: { label: "field.entry.happened-at", ...figure },
    correctedAt: { label: "field.entry.corrected-at", ...figure },
    kind: { label: "field.entry.kind", ...figure },
    ...version,
    workingNote: { label: "field.entry.working-note", ...figure },
    aboutThirdPerson: { label: "field.entry.about-third-person", ...figure },
    earlier: { label: "field.entry.earlier", ...noted, fields: version },
  },
  needs: may["dossiers.read-journal"],
  category: "special",
  purpose: "purpose.file",
  basis: "contract",
  export: { order: 42, within: "dossier" },
  list: listHeldEntries,
  removal: rowsOf(entryTable, { dossier: "dossier_id", version: "version", newest: "id" }),
  ageing: {
    ...agesBy(entryTable, { since: ["corrected_at", "written_at"], dossier: "dossier_id" }),
    label: "holding.entry.aged",
    event: "holding.entry.since",
    standing: "record",
  },
  cleanUp: "goes",
  anonymise: "goes",
}

const { ageing: _ageing, ...withoutAge } = entryDataKind

/** The older versions are exported with their entry; as rows they are held and erased on their own. */
export const entryVersionDataKind: DataKind = {
  ...withoutAge,
  name: "entry-version",
  table: entryVersionTable,
  label: "holding.entry-version",
  list: async function* () {},
  removal: rowsOf(entryVersionTable, { within: { table: entryTable, by: "entry_id" }, newest: "id" }),
  cleanUp: { with: "entry" },
}
