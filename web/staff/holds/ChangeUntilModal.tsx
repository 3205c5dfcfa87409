import { TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { changeHoldUntil } from "#records/holds/contract.ts"
import type { Hold } from "#records/holds/contract.ts"
import { useAct, useOutdate } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { dayAfter, today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Props = { readonly hold: Hold; readonly onClose: () => void }

/** Another day on which a reason to keep ends by itself, or none, with the reason for it. */
export function ChangeUntilModal({ hold, onClose }: Props) {
  const { t } = useWords()
  const outdate = useOutdate()
  const [until, setUntil] = useState(hold.until)
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const change = useAct(changeHoldUntil, {
    onDone: () => {
      notifications.show({ message: t("staff.holds.change-done") })
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (reason.trim() === "") return
    const { id, version } = hold
    // Whatever is refused because a colleague was faster shows what they did, so that the next try is over that.
    change.mutate(
      { id, version, reason: reason.trim(), ...(until === undefined ? {} : { until }) },
      { onError: () => outdate(["hold"]) },
    )
  }
  return (
    <FormModal
      opened
      title={t("staff.holds.change-title", { ground: t(`staff.holds.kind.${hold.kind}`) })}
      explanation={t("staff.holds.change-explanation")}
      submit={t("staff.holds.change-submit")}
      busy={change.isPending}
      problem={change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <DayField
        label={t("staff.holds.until")}
        description={t("staff.holds.until-hint")}
        value={until}
        onChange={setUntil}
        minDate={dayAfter(today())}
      />
      <TextInput
        label={t("staff.holds.change-reason")}
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
