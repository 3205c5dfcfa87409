import { TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { handOverTask } from "#records/tasks/contract.ts"
import type { Task } from "#records/tasks/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { type ChosenAssignee, holderInput, AssigneeSelect } from "./AssigneeSelect.tsx"

type Props = { readonly task: Task; readonly onClose: () => void; readonly onDone: () => void }

/** Gives a task to a colleague or a team, with a word to go with it. */
export function HandOverModal({ task, onClose, onDone }: Props) {
  const { t } = useWords()
  const [assignee, setAssignee] = useState<ChosenAssignee>()
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const handOver = useAct(handOverTask, {
    onDone: (fresh) => {
      notifications.show({ message: t("staff.tasks.handed-over", { name: fresh.assignee.name }) })
      onDone()
    },
  })
  const submit = () => {
    setTried(true)
    if (assignee === undefined) return
    const more = note.trim() === "" ? {} : { note: note.trim() }
    handOver.mutate({ id: task.id, version: task.version, ...holderInput(assignee), ...more })
  }
  return (
    <FormModal
      opened
      title={t("staff.tasks.hand-over-title")}
      explanation={task.title}
      submit={t("staff.tasks.hand-over")}
      busy={handOver.isPending}
      problem={handOver.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <AssigneeSelect
        label={t("staff.tasks.assignee")}
        value={assignee}
        onChange={setAssignee}
        without={"user" in task.assignee ? `user/${task.assignee.user}` : `team/${task.assignee.team}`}
        error={tried && assignee === undefined ? t("staff.tasks.assignee-needed") : undefined}
      />
      <TextInput
        label={t("staff.tasks.note")}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormModal>
  )
}
