import type { ActionCode } from "#ground/kernel/operation.ts"
import type { TaskId } from "#ground/kernel/ids.ts"

type Seen = { readonly id: TaskId }
type Told = { readonly person?: { readonly id: string } | undefined }

/** What is logged of one task: which, and about whom. */
export const taskLog = (event: string, action: ActionCode) => ({
  event,
  action,
  object: "task",
  of: ({ id }: Seen, task: Told | undefined) => ({ person: task?.person?.id, thing: id }),
})
