import type { Clearance } from "#ground/kernel/ending.ts"
import type { DossierId, PersonId, TaskId, TeamId, UserId } from "#ground/kernel/ids.ts"
import { type Change, type Look, type PersonSeal, type Seal, tables } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { isUnreadable } from "#ground/kernel/unreadable.ts"
import { writeOver } from "#ground/store/seen-version.ts"
import type { RowOf, TablesOf } from "#ground/kernel/table.ts"
import { referencesIn } from "#records/persons/persons.ts"
import { type SealedTask, type AssigneeId, taskTable } from "./tables.ts"

export type TaskRow = RowOf<typeof taskTable>
export type TaskTables = TablesOf<typeof taskTable>

/** A task, opened. */
export type TaskRecord = {
  readonly id: TaskId
  readonly person: PersonId | undefined
  readonly dossier: DossierId | undefined
  readonly assignee: AssigneeId
  readonly maker: UserId
  readonly due: string
  readonly done: { readonly at: string; readonly by: UserId } | undefined
  readonly createdAt: string
  readonly changedAt: string
  readonly version: number
  readonly content: SealedTask
}

export const openTask = (row: TaskRow, seal: Seal): TaskRecord => ({
  id: row.id,
  person: row.person_id ?? undefined,
  dossier: row.dossier_id ?? undefined,
  assignee: row.team_id === null ? { user: row.user_id as UserId } : { team: row.team_id as TeamId },
  maker: row.made_by,
  due: row.due_on,
  done: row.done_at === null ? undefined : { at: row.done_at, by: row.done_by as UserId },
  createdAt: row.created_at,
  changedAt: row.changed_at,
  version: row.version,
  content: seal.openOr(taskTable.place(row.id), row.sealed, (sign) => ({ title: sign, handovers: [] })),
})

const clearOf = (task: TaskRecord): Omit<TaskRow, "sealed"> => ({
  id: task.id,
  person_id: task.person ?? null,
  dossier_id: task.dossier ?? null,
  user_id: "user" in task.assignee ? task.assignee.user : null,
  team_id: "team" in task.assignee ? task.assignee.team : null,
  made_by: task.maker,
  due_on: task.due,
  done_at: task.done?.at ?? null,
  done_by: task.done?.by ?? null,
  created_at: task.createdAt,
  changed_at: task.changedAt,
  version: task.version,
})

const sealedOf = ({ id, content }: TaskRecord, seal: Seal) => ({ sealed: seal.seal(taskTable.place(id), content) })

export const findTaskRow = (at: Look, id: TaskId): Promise<TaskRow | undefined> =>
  tables<TaskTables>(at).selectFrom("tasks").selectAll().where("id", "=", id).executeTakeFirst()

export async function insertTask(at: Change, seal: Seal, task: TaskRecord): Promise<void> {
  await tables<TaskTables>(at)
    .insertInto("tasks")
    .values({ ...clearOf(task), ...sealedOf(task, seal) })
    .execute()
}

/** Writes a task over the version that was read. */
export async function updateTask(
  at: Change,
  seal: Seal,
  seen: TaskRecord,
  changes: Partial<TaskRecord>,
): Promise<TaskRecord> {
  const changed = { ...seen, ...changes, version: seen.version + 1, changedAt: instantText(at.now) }
  // What cannot be read stays as it is, whatever else becomes of the task.
  const sealed = changed.content === seen.content && isUnreadable(seen.content) ? {} : sealedOf(changed, seal)
  await writeOver(tables<TaskTables>(at), "tasks", seen, { ...clearOf(changed), ...sealed })
  return changed
}

/** Takes a task out; for one about nobody no clearance is asked. */
export async function deleteTask(at: Change, clearance: Clearance, { id, person, dossier }: TaskRecord): Promise<void> {
  if (person !== undefined) clearance.require({ person, dossier, part: true })
  await tables<TaskTables>(at).deleteFrom("tasks").where("id", "=", id).execute()
}

/** All tasks about a person, oldest first. */
export async function listHeldTasks(at: Look, seal: PersonSeal): Promise<readonly TaskRecord[]> {
  const query = tables<TaskTables>(at).selectFrom("tasks").selectAll().where("person_id", "=", seal.person)
  return (await query.orderBy("id").execute()).map((row) => openTask(row, seal))
}

/** Which of these persons have a task about them. */
export const personsWithTasks = referencesIn(taskTable)
