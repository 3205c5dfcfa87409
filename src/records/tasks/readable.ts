import type { DossierId, PersonId, TaskId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look, type PersonSeal, type Seal } from "#ground/kernel/scope.ts"
import { requireSeen } from "#ground/store/seen-version.ts"
import { dossiersInReach } from "#gate/access/access.ts"
import { mayWithTeams, teamsOf } from "#gate/teams/teams.ts"
import { mayWithPersons } from "#records/persons/persons.ts"
import { findTaskRow, openTask, type TaskRecord, type TaskRow } from "./rows.ts"
import { hasLeft, isConcerned } from "./assignee.ts"

/** The seals of those among these persons whom the reader may read. A task about anybody else is not shown. */
export const sealsOfReadable = async (
  at: Look,
  persons: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, PersonSeal>> =>
  at.within(mayWithPersons["persons.read"]).keys.persons([...new Set(persons)])

/** The seal of a person whom the reader may read; refuses `general.not-found` for whoever is not there or not for this reader. */
export async function sealOfReadable(at: Look, person: PersonId): Promise<PersonSeal> {
  const seal = (await sealsOfReadable(at, [person])).get(person)
  if (seal === undefined) throw refuse("general.not-found")
  return seal
}

/** Of the dossiers that these tasks are about, those whose being there the reader may know of. */
const readableDossiers = (at: Look, rows: readonly TaskRow[]): Promise<ReadonlySet<DossierId>> =>
  dossiersInReach(
    at.within(mayWithPersons["persons.read"]),
    rows.flatMap((row) => (row.dossier_id === null ? [] : [row.dossier_id])),
  )

/** Opens the tasks that the reader may read; the others are left out. */
export async function openReadable(at: Look, rows: readonly TaskRow[]): Promise<readonly TaskRecord[]> {
  const about = rows.flatMap((row) => (row.person_id === null ? [] : [row.person_id]))
  const seals = await sealsOfReadable(at, about)
  const dossiers = await readableDossiers(at, rows)
  const isForReader = await readerOfOwn(at)
  return rows.flatMap((row) => {
    const seal = row.person_id === null ? at.keys.practice : seals.get(row.person_id)
    const isReadable = row.dossier_id === null || dossiers.has(row.dossier_id)
    const task = seal && isReadable ? openTask(row, seal) : undefined
    return task !== undefined && isForReader(task) ? [task] : []
  })
}

/**
 * A task and the seal that opened it; refuses `general.not-found` where it is not for the reader: about a person whom they may
 * not read, or about nobody and not their concern.
 */
export async function getTaskWithSeal(
  at: Look,
  id: TaskId,
): Promise<{ readonly task: TaskRecord; readonly seal: Seal }> {
  const row = await findTaskRow(at, id)
  if (row === undefined) throw refuse("general.not-found")
  if (row.dossier_id !== null && (await readableDossiers(at, [row])).size === 0) throw refuse("general.not-found")
  const seal = row.person_id === null ? at.keys.practice : await sealOfReadable(at, row.person_id)
  const task = openTask(row, seal)
  if (!(await readerOfOwn(at))(task)) throw refuse("general.not-found")
  return { task, seal }
}

/**
 * Tells whether a task is for the reader, as far as it is about nobody: then for whoever has to do with it, or who manages teams
 * where a colleague left it behind.
 */
async function readerOfOwn(at: Look): Promise<(task: TaskRecord) => boolean> {
  const user = actingUser(at)
  const teams = await teamsOf(at, user)
  const isLeft = await hasLeft(at)
  const manages = at.may(mayWithTeams["teams.manage"])
  return (task) => task.person !== undefined || isConcerned(task, user, teams) || (manages && isLeft(task.assignee))
}

/** A task over which the reader read this version; refuses `general.stale` where somebody was faster. */
export async function getSeenTask(
  at: Look,
  { id, version }: { readonly id: TaskId; readonly version: number },
): ReturnType<typeof getTaskWithSeal> {
  const found = await getTaskWithSeal(at, id)
  requireSeen(found.task, version)
  return found
}
