import type { OwnDossier } from "#ground/kernel/ending.ts"
import type { DossierId } from "#ground/kernel/ids.ts"
import { type Change, tables } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import type { TablesOf } from "#ground/kernel/table.ts"
import { personDates } from "#records/persons/persons.ts"
import type { dossierTable } from "./tables.ts"

type ArchiveTables = TablesOf<typeof dossierTable>

/**
 * Puts dossiers in the archive, some hundreds at once, because a term has passed. Which of them are open, are there already, or are of
 * somebody whose data are restricted, stay as they are. Gives those that went.
 */
export async function archiveDossiers(at: Change, ids: readonly DossierId[]): Promise<readonly OwnDossier[]> {
  if (ids.length === 0) return []
  const db = tables<ArchiveTables>(at)
  const closed = await db
    .selectFrom("dossiers")
    .select(["id", "person_id"])
    .where("id", "in", ids)
    .where("state", "=", "closed")
    .where("archived_on", "is", null)
    .execute()
  const persons = await personDates(at, [...new Set(closed.map((row) => row.person_id))])
  const free = new Set(persons.flatMap(({ id, isRestricted }) => (isRestricted ? [] : [id])))
  const going = closed
    .map((row) => ({ person: row.person_id, dossier: row.id }))
    .filter(({ person }) => free.has(person))
  if (going.length === 0) return []
  await db
    .updateTable("dossiers")
    .set((row) => ({
      archived_on: dayText(at.now, at.practice.zone),
      changed_at: instantText(at.now),
      version: row("version", "+", 1),
    }))
    .where(
      "id",
      "in",
      going.map(({ dossier }) => dossier),
    )
    .execute()
  return going
}
