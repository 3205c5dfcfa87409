import { type DossierId, type EntryId, madeAt, newId, type PersonId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { type Change, type Look, type PersonSeal, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { isUnreadable, standIn } from "#ground/kernel/unreadable.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { allDossiersInReach, dossiersInReach } from "#gate/access/access.ts"
import { mended, type SealedEntry } from "./mended.ts"
import { entryTable, entryVersionTable, type OlderEntry } from "./tables.ts"
import type { EntryRecord } from "./entry-record.ts"

type EntryRow = RowOf<typeof entryTable>
type VersionRow = RowOf<typeof entryVersionTable>
type EntryTables = TablesOf<typeof entryTable | typeof entryVersionTable>

const unread = (sign: string): SealedEntry => ({ text: sign, format: "text" })

const open = (seal: PersonSeal, row: EntryRow): EntryRecord => ({
  id: row.id,
  dossier: row.dossier_id,
  person: seal.person,
  author: row.author_id,
  happenedAt: row.happened_at,
  writtenAt: row.written_at,
  correctedAt: row.corrected_at ?? undefined,
  workingNote: row.working_note === 1,
  aboutThirdPerson: row.about_third_person === 1,
  version: row.version,
  content: mended(seal.openOr(entryTable.place(row.id), row.sealed, unread)),
})

const rowOf = (entry: EntryRecord, seal: PersonSeal): EntryRow => ({
  id: entry.id,
  dossier_id: entry.dossier,
  person_id: entry.person,
  author_id: entry.author,
  happened_at: entry.happenedAt,
  written_at: entry.writtenAt,
  corrected_at: entry.correctedAt ?? null,
  working_note: entry.workingNote ? 1 : 0,
  about_third_person: entry.aboutThirdPerson ? 1 : 0,
  version: entry.version,
  mended: 1,
  sealed: seal.seal(entryTable.place(entry.id), entry.content),
})

/** Whose entries: of one dossier, or of all dossiers of a person. */
export type JournalOf = { readonly dossier: DossierId } | { readonly person: PersonId }

const inJournal = (at: Look, of: JournalOf) => {
  const entries = tables<EntryTables>(at).selectFrom("entries")
  if ("dossier" in of) return entries.where("dossier_id", "=", of.dossier)
  const ofPerson = entries.where("person_id", "=", of.person)
  const dossiers = allDossiersInReach(at)
  return dossiers === undefined ? ofPerson : ofPerson.where("dossier_id", "in", dossiers)
}

/** A page of a journal, newest first. */
export async function listPage(
  at: Look,
  seal: PersonSeal,
  of: JournalOf,
  page: number,
  size: number,
): Promise<readonly EntryRecord[]> {
  const rows = await inJournal(at, of)
    .selectAll()
    .orderBy("happened_at", "desc")
    .orderBy("id", "desc")
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return rows.map((row) => open(seal, row))
}

export async function countEntries(at: Look, of: JournalOf): Promise<number> {
  const query = inJournal(at, of).select((row) => row.fn.countAll().as("total"))
  return Number((await query.executeTakeFirstOrThrow()).total)
}

/** The next entries of a person after one of them, oldest first: to walk through all with little memory. */
export async function listAfter(
  at: Look,
  seal: PersonSeal,
  last: EntryRecord | undefined,
  howMany: number,
): Promise<readonly EntryRecord[]> {
  const all = inJournal(at, { person: seal.person }).selectAll()
  const rest =
    last === undefined
      ? all
      : all.where((row) =>
          row.or([
            row("happened_at", ">", last.happenedAt),
            row.and([row("happened_at", "=", last.happenedAt), row("id", ">", last.id)]),
          ]),
        )
  const rows = await rest.orderBy("happened_at").orderBy("id").limit(howMany).execute()
  return rows.map((row) => open(seal, row))
}

/** An entry and the seal that opened it; refuses `general.not-found`. */
export async function getEntry(
  at: Look,
  id: EntryId,
): Promise<{ readonly entry: EntryRecord; readonly seal: PersonSeal }> {
  const row = await tables<EntryTables>(at).selectFrom("entries").selectAll().where("id", "=", id).executeTakeFirst()
  if (row === undefined || !(await dossiersInReach(at, [row.dossier_id])).has(row.dossier_id))
    throw refuse("general.not-found")
  const seal = await at.keys.person(row.person_id)
  return { entry: open(seal, row), seal }
}

export async function insertEntry(at: Change, seal: PersonSeal, entry: EntryRecord): Promise<void> {
  await tables<EntryTables>(at).insertInto("entries").values(rowOf(entry, seal)).execute()
}

/** Puts a new version in the place of the one that was read, which is kept among the older versions. */
export async function replaceEntry(at: Change, seal: PersonSeal, seen: EntryRecord, fresh: EntryRecord): Promise<void> {
  const id = newId(at.now)
  const sealed = seal.seal(entryVersionTable.place(id), seen)
  const kept: VersionRow = { id, entry_id: seen.id, person_id: seen.person, version: seen.version, mended: 1, sealed }
  await tables<EntryTables>(at).insertInto("entry_versions").values(kept).execute()
  await writeOver(tables<EntryTables>(at), "entries", seen, rowOf(fresh, seal))
}

/** The older versions of entries of one person, oldest first. */
export async function listOlder(
  at: Look,
  seal: PersonSeal,
  entries: readonly EntryRecord[],
): Promise<readonly OlderEntry[]> {
  if (entries.length === 0) return []
  const present = new Map(entries.map((entry) => [entry.id, entry]))
  const query = tables<EntryTables>(at)
    .selectFrom("entry_versions")
    .selectAll()
    .where("entry_id", "in", [...present.keys()])
  const rows = await query.orderBy("version").execute()
  return rows.flatMap((row) => {
    const entry = present.get(row.entry_id)
    if (entry === undefined) return []
    const place = entryVersionTable.place(row.id)
    const kept = seal.openOr(place, row.sealed, (sign) => ({
      ...entry,
      author: undefined,
      correctedAt: writtenBefore(rows, row),
      version: row.version,
      content: unread(sign),
    }))
    return [{ ...kept, content: mended(isUnreadable(kept) ? standIn(kept.content) : kept.content) }]
  })
}

/** When a version was written: that before it was put away then. Of the first one nothing was. */
function writtenBefore(rows: readonly VersionRow[], { entry_id, version }: VersionRow): string | undefined {
  const before = rows.findLast((row) => row.entry_id === entry_id && row.version < version)
  return before === undefined ? undefined : instantText(madeAt(before.id))
}
