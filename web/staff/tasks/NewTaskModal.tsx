import { Textarea, TextInput } from "@mantine/core"
import { createTask } from "#records/tasks/contract.ts"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { type ChosenAssignee, holderInput, AssigneeSelect } from "./AssigneeSelect.tsx"

/** What a task is about. */
export type About = {
  readonly name: string
  readonly input: { readonly person: string } | { readonly dossier: string }
}

type Typed = {
  readonly title: string
  readonly due: string | undefined
  readonly assignee: ChosenAssignee
  readonly details: string
}

/** What is needed to make a task. */
export function NewTaskModal({ about, onClose }: { readonly about?: About | undefined; readonly onClose: () => void }) {
  const { t } = useWords()
  const start: Typed = { title: "", due: today(), assignee: `user/${useMe().user.id}`, details: "" }
  const form = useActForm(createTask, start, {
    needed: {
      title: t("staff.tasks.what-needed"),
      due: t("staff.tasks.due-needed"),
      assignee: t("staff.tasks.assignee-needed"),
    },
    send: ({ title, due = "", assignee, details }) => ({
      title,
      due,
      ...filled({ details }),
      ...holderInput(assignee),
      ...about?.input,
    }),
    onDone: onClose,
  })
  return (
    <FormModal
      of={form}
      title={t("staff.tasks.new")}
      explanation={about && t("staff.tasks.about", { name: about.name })}
      submit={t("staff.tasks.make")}
      onClose={onClose}
    >
      <TextInput label={t("staff.tasks.what")} data-autofocus {...form.text("title")} />
      <DayField label={t("staff.tasks.due")} {...form.value("due")} />
      <AssigneeSelect label={t("staff.tasks.assignee")} {...form.value("assignee")} />
      <Textarea label={t("staff.tasks.details")} {...form.text("details")} />
    </FormModal>
  )
}
