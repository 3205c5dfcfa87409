import type { DossierId, PersonId, TeamId, UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { shownUnreadable } from "#ground/kernel/unreadable.ts"
import { namesOfUsers } from "#gate/accounts/accounts.ts"
import { teamNames } from "#gate/teams/teams.ts"
import { listDossiers, mayWithDossiers } from "#records/dossiers/dossiers.ts"
import { personNames } from "#records/persons/persons.ts"
import type { Assignee, Task } from "./contract.ts"
import type { TaskRecord } from "./rows.ts"
import { rights } from "./assignee.ts"
import type { AssigneeId } from "./tables.ts"

/** Tasks as this reader sees them, in the same order; they may read each of them. */
export async function tasksAsSeen(at: Look, tasks: readonly TaskRecord[]): Promise<Task[]> {
  const today = dayText(at.now, at.practice.zone)
  const call = await callers(at, tasks)
  const mayDo = await rights(at)
  return tasks.map((task) => ({
    id: task.id,
    version: task.version,
    title: task.content.title,
    details: task.content.details,
    due: task.due,
    when: whenOf(task, today),
    assignee: call.assignee(task.assignee),
    maker: { user: task.maker, name: call.user(task.maker) },
    person: task.person && { id: task.person, name: call.person(task.person) },
    dossier: task.dossier && call.dossier(task.dossier),
    done: task.done && { at: task.done.at, by: call.user(task.done.by) },
    handovers: task.content.handovers.map(({ at, by, to, note }) => ({
      at,
      by: call.user(by),
      to: call.assignee(to).name,
      note,
    })),
    createdAt: task.createdAt,
    changedAt: task.changedAt,
    ...shownUnreadable(task.content),
    may: mayDo(task),
  }))
}

/** One task as this reader sees it. */
export async function asSeen(at: Look, task: TaskRecord): Promise<Task> {
  const [seen] = await tasksAsSeen(at, [task])
  if (seen === undefined) throw new Error("one task gives one")
  return seen
}

const whenOf = ({ done, due }: TaskRecord, today: string): Task["when"] => {
  if (done !== undefined) return "done"
  if (due === today) return "today"
  return due < today ? "overdue" : "later"
}

/** What everybody and everything in these tasks is called, looked up once. */
async function callers(at: Look, tasks: readonly TaskRecord[]) {
  const teams = await teamNames(at, tasks.flatMap(teamsIn))
  const persons = await personNames(
    at,
    tasks.flatMap(({ person }): PersonId[] => (person === undefined ? [] : [person])),
  )
  const dossiers = await dossiersOf(at, tasks)
  const user = await namesOfUsers(at)
  return {
    user,
    assignee: (assignee: AssigneeId): Assignee => holderAsSeen(assignee, teams, user),
    person: (id: PersonId): string => persons.get(id) ?? "",
    dossier: (id: DossierId) => dossiers.get(id),
  }
}

/** A assignee by name. */
export const holderAsSeen = (
  assignee: AssigneeId,
  teams: ReadonlyMap<TeamId, string>,
  userName: (user: UserId) => string,
): Assignee =>
  "user" in assignee
    ? { ...assignee, name: userName(assignee.user) }
    : { ...assignee, name: teams.get(assignee.team) ?? "" }

/** The teams that a task is, or was, handed to. */
export const teamsIn = ({ assignee, content }: TaskRecord): TeamId[] =>
  [assignee, ...content.handovers.map(({ to }) => to)].flatMap((one) => ("team" in one ? [one.team] : []))

async function dossiersOf(at: Look, tasks: readonly TaskRecord[]): Promise<ReadonlyMap<DossierId, Task["dossier"]>> {
  if (!at.may(mayWithDossiers["dossiers.read"])) return new Map()
  const ids = tasks.flatMap(({ dossier }): DossierId[] => (dossier === undefined ? [] : [dossier]))
  const found = await listDossiers(at.within(mayWithDossiers["dossiers.read"]), [...new Set(ids)])
  return new Map(found.map(({ id, content: { number, title } }) => [id, { id, number, title }]))
}
