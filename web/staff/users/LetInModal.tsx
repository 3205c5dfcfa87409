import { Textarea } from "@mantine/core"
import { letIn, type User } from "#gate/users/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Opens an account that was shut, after somebody has looked what happened. */
export function LetInModal({ user: { id, name }, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const form = useActForm(
    letIn,
    { note: "" },
    { send: ({ note }) => ({ id, note }), said: t("staff.users.let-in-done"), onDone: onClose },
  )
  return (
    <FormModal
      of={form}
      risky
      title={t("staff.users.let-in-named", { name })}
      explanation={t("staff.users.shut-explanation", { name })}
      submit={t("staff.users.let-in")}
      onClose={onClose}
    >
      <Textarea label={t("staff.users.let-in-note")} data-autofocus autosize minRows={2} {...form.text("note")} />
    </FormModal>
  )
}
