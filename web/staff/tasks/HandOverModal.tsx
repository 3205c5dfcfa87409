import { TextInput } from "@mantine/core"
import { handOverTask, type Task } from "#records/tasks/contract.ts"
import { filled } from "#web/ui/form/asks.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { type ChosenAssignee, holderInput, AssigneeSelect } from "./AssigneeSelect.tsx"

type Props = { readonly task: Task; readonly onClose: () => void; readonly onDone: () => void }
type Typed = { readonly assignee: ChosenAssignee; readonly note: string }

/** Gives a task to a colleague or a team, with a word to go with it. */
export function HandOverModal({ task: { id, version, title, assignee: now }, onClose, onDone }: Props) {
  const { t } = useWords()
  const start: Typed = { assignee: undefined, note: "" }
  const form = useActForm(handOverTask, start, {
    needed: { assignee: t("staff.tasks.assignee-needed") },
    send: ({ assignee, note }) => ({ id, version, ...holderInput(assignee), ...filled({ note }) }),
    said: ({ assignee }) => t("staff.tasks.handed-over", { name: assignee.name }),
    onDone,
  })
  return (
    <FormModal
      of={form}
      title={t("staff.tasks.hand-over-title")}
      explanation={title}
      submit={t("staff.tasks.hand-over")}
      onClose={onClose}
    >
      <AssigneeSelect
        label={t("staff.tasks.assignee")}
        {...form.value("assignee")}
        without={"user" in now ? `user/${now.user}` : `team/${now.team}`}
      />
      <TextInput label={t("staff.tasks.note")} {...form.text("note")} />
    </FormModal>
  )
}
