import type { DossierId, PersonId, TeamId, UserId } from "#ground/kernel/ids.ts"
import type { IdsQuery } from "#ground/store/ids-query.ts"
import { type Look, type Reader, tables } from "#ground/kernel/scope.ts"
import type { TaskRow, TaskTables } from "./rows.ts"

export type Assignees = { readonly users: readonly UserId[]; readonly teams: readonly TeamId[] }

/** Which tasks a list is of. */
export type Among =
  | { readonly assignees: Assignees }
  | { readonly givenBy: UserId }
  /** Of a person, but for those about dossiers that are not among these. */
  | { readonly person: PersonId; readonly dossiers: IdsQuery<DossierId> | undefined }
  | { readonly dossier: DossierId }

export type TaskPart = { readonly state: "open" | "done"; readonly page: number; readonly size: number }

export type CountedTasks = {
  readonly open: number
  readonly done: number
  readonly overdue: number
  readonly today: number
}

function among(db: Reader<TaskTables>, which: Among) {
  const all = db.selectFrom("tasks")
  if ("person" in which) {
    const { person, dossiers } = which
    const ofPerson = all.where("person_id", "=", person)
    if (dossiers === undefined) return ofPerson
    return ofPerson.where((row) => row.or([row("dossier_id", "is", null), row("dossier_id", "in", dossiers)]))
  }
  if ("dossier" in which) return all.where("dossier_id", "=", which.dossier)
  if ("givenBy" in which) {
    const isForOther = all.where("made_by", "=", which.givenBy)
    return isForOther.where((row) => row.or([row("user_id", "is", null), row("user_id", "!=", which.givenBy)]))
  }
  const { users, teams } = which.assignees
  return all.where((row) =>
    row.or([
      ...(users.length === 0 ? [] : [row("user_id", "in", users)]),
      ...(teams.length === 0 ? [] : [row("team_id", "in", teams)]),
    ]),
  )
}

const isOfNobody = (which: Among): boolean =>
  "assignees" in which && which.assignees.users.length + which.assignees.teams.length === 0

/** One page of a list: of what is open, the first due first; of what is done, the last done first. */
export async function listPage(at: Look, which: Among, { state, page, size }: TaskPart): Promise<readonly TaskRow[]> {
  if (isOfNobody(which)) return []
  const all = among(tables<TaskTables>(at), which).selectAll()
  const inOrder =
    state === "open"
      ? all.where("done_at", "is", null).orderBy("due_on").orderBy("id")
      : all.where("done_at", "is not", null).orderBy("done_at", "desc").orderBy("id", "desc")
  return inOrder
    .limit(size)
    .offset((page - 1) * size)
    .execute()
}

/** How many there are, on all pages together. */
export async function countTasks(at: Look, which: Among, today: string): Promise<CountedTasks> {
  if (isOfNobody(which)) return { open: 0, done: 0, overdue: 0, today: 0 }
  const found = await among(tables<TaskTables>(at), which)
    .select((row) => [
      row.fn.countAll<number | bigint | string>().as("all"),
      row.fn.count<number | bigint | string>("done_at").as("done"),
    ])
    .executeTakeFirstOrThrow()
  const due = await among(tables<TaskTables>(at), which)
    .select((row) => ["due_on", row.fn.countAll<number | bigint | string>().as("all")])
    .where("done_at", "is", null)
    .where("due_on", "<=", today)
    .groupBy("due_on")
    .execute()
  const sum = (days: typeof due): number => days.reduce((total, { all }) => total + Number(all), 0)
  return {
    open: Number(found.all) - Number(found.done),
    done: Number(found.done),
    overdue: sum(due.filter(({ due_on }) => due_on < today)),
    today: sum(due.filter(({ due_on }) => due_on === today)),
  }
}
