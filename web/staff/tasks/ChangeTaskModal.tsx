import { Textarea, TextInput } from "@mantine/core"
import { changeTask, getTask, type Task } from "#records/tasks/contract.ts"
import { shownAs } from "#web/ui/differences.ts"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { useChangeForm } from "#web/ui/form/use-change-form.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** What a task says and by when, to change. */
export function ChangeTaskModal({ task, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const { t, language } = useWords()
  const form = useChangeForm(changeTask, task, {
    reads: getTask,
    typedOf: ({ title, details = "", due }) => ({ title, details, due }),
    send: ({ title, details, due }) => ({ title: title.trim(), details: details.trim() || null, due }),
    needed: { title: t("staff.tasks.what-needed") },
    fields: [
      shownAs("title", t("staff.tasks.what")),
      shownAs("details", t("staff.tasks.details")),
      shownAs("due", t("staff.tasks.due"), (due) => dayOf(String(due), language)),
    ],
    onDone: onClose,
  })
  return (
    <>
      <FormModal of={form} title={t("staff.tasks.change")} submit={t("staff.ui.save")} onClose={onClose}>
        <TextInput label={t("staff.tasks.what")} data-autofocus {...form.text("title")} />
        <DayField
          label={t("staff.tasks.due")}
          {...form.value("due")}
          required
          onChange={(due) => form.set(due === undefined ? {} : { due })}
        />
        <Textarea label={t("staff.tasks.details")} {...form.text("details")} />
      </FormModal>
      {form.conflict}
    </>
  )
}
