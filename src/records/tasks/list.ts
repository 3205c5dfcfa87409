import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { tasksAsSeen } from "./as-seen.ts"
import type { TaskList } from "./contract.ts"
import { type Among, countTasks, listPage, type TaskPart } from "./list-rows.ts"
import { openReadable } from "./readable.ts"

/** One page of a list of tasks; those about persons whom the reader may not see are only counted. */
export async function listOf(at: Look, among: Among, part: TaskPart): Promise<TaskList> {
  const rows = await listPage(at, among, part)
  const readable = await openReadable(at, rows)
  const counts = await countTasks(at, among, dayText(at.now, at.practice.zone))
  return {
    total: counts[part.state],
    page: part.page,
    size: part.size,
    overdue: counts.overdue,
    today: counts.today,
    tasks: await tasksAsSeen(at, readable),
    hidden: rows.length - readable.length,
  }
}
