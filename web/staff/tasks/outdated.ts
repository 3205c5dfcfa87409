import { listTeams } from "#duties/teams/contract.ts"
import { listTasks, listTasksOfDossier, listTasksOfPerson } from "#records/tasks/contract.ts"

/** The answers that are no longer true when a task was made or changed. */
export const listsWithTasks = [listTasks, listTasksOfPerson, listTasksOfDossier, listTeams] as const
