import type { ActionCode } from "#ground/kernel/operation.ts"
import type { TaskId } from "#ground/kernel/ids.ts"

type SeenTask = { readonly id: TaskId }
type ToldTask = { readonly person?: { readonly id: string } | undefined }

/** What is logged of one task: which, and about whom. */
export const taskLog = (event: string, action: ActionCode) => ({
  event,
  action,
  object: "task",
  of: ({ id }: SeenTask, task: ToldTask | undefined) => ({ person: task?.person?.id, thing: id }),
})
