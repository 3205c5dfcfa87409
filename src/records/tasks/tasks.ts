import type { Room } from "#ground/kernel/room.ts"
import { changeTask } from "./change-task.ts"
import { createTask } from "./create-task.ts"
import { finishTask } from "./finish-task.ts"
import { getReminders } from "./get-reminders.ts"
import { getTask } from "./get-task.ts"
import { handOverTask } from "./hand-over-task.ts"
import { taskDataKind } from "./data-kind.ts"
import { listTasksOfDossier } from "./list-tasks-of-dossier.ts"
import { listTasksOfPerson } from "./list-tasks-of-person.ts"
import { listTasks } from "./list-tasks.ts"
import { taskAge } from "./migrations/2026-11-22-tasks-age.ts"
import { taskTables } from "./migrations/2026-11-22-tasks.ts"
import { countOpenOfUser } from "./of-assignee.ts"
import { remind } from "./remind.ts"
import { removeTask } from "./remove-task.ts"
import { reopenTask } from "./reopen-task.ts"
import { setReminders } from "./set-reminders.ts"
import { takeTask } from "./take-task.ts"
import { openOwnTaskTable } from "./open-table.ts"
import { taskReminderTable, taskTable } from "./tables.ts"
import { tasksWaiting } from "./waiting.ts"
import { words } from "./words.ts"

export { countOpenOfTeam, giveAwayOfTeam } from "./of-assignee.ts"
export { personsWithTasks } from "./rows.ts"
export { chosenAssignee } from "./assignee.ts"

/** The room of tasks. */
export const tasks: Room = {
  words,
  tables: [taskTable, taskReminderTable],
  operations: [
    createTask,
    getTask,
    listTasks,
    listTasksOfPerson,
    listTasksOfDossier,
    changeTask,
    finishTask,
    reopenTask,
    takeTask,
    handOverTask,
    removeTask,
    getReminders,
    setReminders,
  ],
  dataKinds: [taskDataKind],
  migrations: [taskTables, taskAge],
  permissions: [],
  openTables: [openOwnTaskTable],
  jobs: [remind],
  waits: [tasksWaiting],
  restsOn: async (at, user) => [{ kind: "tasks.resting", count: await countOpenOfUser(at, user), names: [] }],
}
