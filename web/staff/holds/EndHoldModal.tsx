import { TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { endHold } from "#records/holds/contract.ts"
import type { Hold } from "#records/holds/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Props = { readonly hold: Hold; readonly onClose: () => void }

/** Ends a reason to keep, with a reason of its own. */
export function EndHoldModal({ hold, onClose }: Props) {
  const { t } = useWords()
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const end = useAct(endHold, {
    onDone: () => {
      notifications.show({ message: t("staff.holds.end-done") })
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (reason.trim() !== "") end.mutate({ id: hold.id, reason: reason.trim() })
  }
  return (
    <FormModal
      opened
      title={t("staff.holds.end-title", { ground: t(`staff.holds.kind.${hold.kind}`) })}
      explanation={t(
        hold.kind === "restriction" ? "staff.holds.end-restriction-explanation" : "staff.holds.end-explanation",
      )}
      submit={t("staff.holds.end-submit")}
      busy={end.isPending}
      problem={end.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.holds.end-reason")}
        required
        data-autofocus
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reason.trim() === "" ? t("staff.holds.end-reason-needed") : undefined}
      />
    </FormModal>
  )
}
