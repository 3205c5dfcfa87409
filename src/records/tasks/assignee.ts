import type { TeamId, UserId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { allUsers } from "#gate/accounts/accounts.ts"
import { isTeam, teamsOf } from "#gate/teams/teams.ts"
import type { Task } from "./contract.ts"
import type { TaskRecord } from "./rows.ts"
import type { AssigneeId } from "./tables.ts"

/** Whether a task is a user's own, or that of one of their teams. */
const isAssignee = ({ assignee }: TaskRecord, user: UserId, teams: readonly TeamId[]): boolean =>
  "user" in assignee ? assignee.user === user : teams.includes(assignee.team)

/** Whether somebody has something to do with a task: it is theirs or their team's, or they made it. */
export const isConcerned = (task: TaskRecord, user: UserId, teams: readonly TeamId[]): boolean =>
  task.maker === user || isAssignee(task, user, teams)

/** Tells whether a task is left behind: by a colleague whose account has ended. */
export async function hasLeft(at: Look): Promise<(assignee: AssigneeId) => boolean> {
  const ended = new Set(await usersWhoLeft(at))
  return (assignee) => "user" in assignee && ended.has(assignee.user)
}

/** The users whose account has ended. */
export const usersWhoLeft = async (at: Look): Promise<readonly UserId[]> =>
  (await allUsers(at)).flatMap(({ id, state }) => (state === "ended" ? [id] : []))

/** Tells what the reader may do with a task that they may read. */
export async function rights(at: Look): Promise<(task: TaskRecord) => Task["may"]> {
  const user = actingUser(at)
  const teams = await teamsOf(at, user)
  const isLeft = await hasLeft(at)
  return (task) => {
    const isOpen = task.done === undefined
    const isMine = isConcerned(task, user, teams)
    const isLeftBehind = isLeft(task.assignee)
    const isOfMyTeam = "team" in task.assignee && isAssignee(task, user, teams)
    return {
      finish: isOpen && (isMine || isLeftBehind),
      reopen: !isOpen && isMine,
      take: isOpen && (isOfMyTeam || isLeftBehind),
      handOver: isOpen && (isMine || isLeftBehind),
      change: isOpen && task.maker === user,
      remove: task.maker === user,
    }
  }
}

/** Refuses what the reader may not do with a task. */
export async function checkMay(at: Look, task: TaskRecord, what: keyof Task["may"]): Promise<void> {
  if ((await rights(at))(task)[what]) return
  if (what !== "reopen" && what !== "remove" && task.done !== undefined) throw refuse("tasks.already-done")
  if (what === "reopen" && task.done === undefined) throw refuse("tasks.already-open")
  throw refuse("tasks.not-allowed")
}

/** Whose a task is to be: a user or a team, and oneself where nothing is said. Refuses both, and who is not here. */
export async function chosenAssignee(
  at: Look,
  { user, team }: { readonly user?: UserId | undefined; readonly team?: TeamId | undefined },
): Promise<AssigneeId> {
  if (user !== undefined && team !== undefined) throw refuse("tasks.one-assignee", { field: "team" })
  if (team !== undefined) {
    if (!(await isTeam(at, team))) throw refuse("teams.unknown", { field: "team" })
    return { team }
  }
  const chosen = user ?? actingUser(at)
  if (chosen === actingUser(at)) return { user: chosen }
  const isHere = (await allUsers(at)).some(({ id, state }) => id === chosen && state !== "ended")
  if (!isHere) throw refuse("tasks.user-unknown", { field: "user" })
  return { user: chosen }
}
