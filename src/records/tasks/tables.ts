import { day, ids, instant } from "#ground/kernel/shapes.ts"
import { clear, flag, free, revision, sealed, table } from "#ground/kernel/table.ts"
import type { TeamId, UserId } from "#ground/kernel/ids.ts"

/** Whose a task is. */
export type AssigneeId = { readonly user: UserId } | { readonly team: TeamId }

export type Handover = {
  readonly at: string
  readonly by: UserId
  readonly to: AssigneeId
  readonly note?: string | undefined
}

/** What is sealed of a task: with the key of the person it is about, or with the practice's where it is about nobody. */
export type SealedTask = {
  readonly title: string
  readonly details?: string | undefined
  readonly handovers: readonly Handover[]
}

export const taskTable = table(
  "tasks",
  {
    id: clear(ids.task, "opaque; where the sealed task stands"),
    person_id: clear(ids.person.nullable(), "opaque; about whom it is; empty where it is about nobody"),
    dossier_id: clear(ids.dossier.nullable(), "opaque; about which dossier it is"),
    user_id: clear(ids.user.nullable(), "opaque; users see their own tasks"),
    team_id: clear(ids.team.nullable(), "opaque; members see the tasks of their team"),
    made_by: clear(ids.user, "opaque; who made it may change and remove it"),
    due_on: clear(day, "order of lists, and whom to remind on which day"),
    done_at: clear(instant.nullable(), "lists show what is still to be done"),
    done_by: clear(ids.user.nullable(), "opaque; who did it is staff"),
    created_at: free(instant, "how many were made when", "tells when it was made, and no more"),
    changed_at: free(instant, "shows that something was changed, and when", "tells when it was changed, and no more"),
    version: revision,
    sealed: sealed<SealedTask>(),
  },
  { checked: "rows", concerns: "person_id" },
)

export const taskReminderTable = table(
  "task_reminders",
  {
    user_id: clear(ids.user, "opaque; who it is, is staff"),
    wanted: clear(flag, "whether somebody wants a mail in the morning"),
  },
  { key: ["user_id"], undeciding: "says whether somebody wants a mail in the morning" },
)
