import { Textarea } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import type { User } from "#gate/users/contract.ts"
import { letIn } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

/** Opens an account that was shut, after somebody has looked what happened. */
export function LetInModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const { name } = user
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const open = useAct(letIn, {
    onDone: () => {
      notifications.show({ message: t("staff.users.let-in-done") })
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (note.trim() !== "") open.mutate({ id: user.id, note })
  }
  return (
    <FormModal
      opened
      risky
      title={t("staff.users.let-in-named", { name })}
      explanation={t("staff.users.shut-explanation", { name })}
      submit={t("staff.users.let-in")}
      busy={open.isPending}
      problem={open.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <Textarea
        label={t("staff.users.let-in-note")}
        required
        data-autofocus
        autosize
        minRows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={tried && note.trim() === "" ? t("staff.ui.fault-missing") : undefined}
      />
    </FormModal>
  )
}
