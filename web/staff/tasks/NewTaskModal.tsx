import { Textarea, TextInput } from "@mantine/core"
import { useState } from "react"
import { createTask } from "#records/tasks/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"
import { holderInput, AssigneeSelect, type ChosenAssignee } from "./AssigneeSelect.tsx"

/** What a task is about. */
export type About = {
  readonly name: string
  readonly input: { readonly person: string } | { readonly dossier: string }
}

/** What is needed to make a task. */
export function NewTaskModal({ about, onClose }: { readonly about?: About | undefined; readonly onClose: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const [title, setTitle] = useState("")
  const [details, setDetails] = useState("")
  const [due, setDue] = useState<string | undefined>(today())
  const [assignee, setAssignee] = useState<ChosenAssignee>(`user/${me.user.id}`)
  const [tried, setTried] = useState(false)
  const create = useAct(createTask, { onDone: onClose })
  const submit = () => {
    setTried(true)
    if (title.trim() === "" || due === undefined || assignee === undefined) return
    const more = details.trim() === "" ? {} : { details: details.trim() }
    create.mutate({ title: title.trim(), due, ...more, ...holderInput(assignee), ...about?.input })
  }
  return (
    <FormModal
      opened
      title={t("staff.tasks.new")}
      explanation={about && t("staff.tasks.about", { name: about.name })}
      submit={t("staff.tasks.make")}
      busy={create.isPending}
      problem={create.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.tasks.what")}
        required
        data-autofocus
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={tried && title.trim() === "" ? t("staff.tasks.what-needed") : undefined}
      />
      <DayField
        label={t("staff.tasks.due")}
        required
        value={due}
        onChange={setDue}
        error={tried && due === undefined ? t("staff.tasks.due-needed") : undefined}
      />
      <AssigneeSelect label={t("staff.tasks.assignee")} value={assignee} onChange={setAssignee} />
      <Textarea
        label={t("staff.tasks.details")}
        maxLength={5000}
        value={details}
        onChange={(event) => setDetails(event.currentTarget.value)}
      />
    </FormModal>
  )
}
