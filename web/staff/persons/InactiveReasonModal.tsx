import { Switch, TextInput } from "@mantine/core"
import { useState } from "react"
import { addInactiveReason, changeInactiveReason } from "#records/persons/contract.ts"
import type { InactiveReason } from "#records/persons/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Props = { readonly reason?: InactiveReason; readonly onClose: () => void }

/** A reason to become inactive, new or to change: what it is called, and whether it can be chosen. */
export function InactiveReasonModal({ reason, onClose }: Props) {
  const { t } = useWords()
  const [name, setName] = useState(reason?.name ?? "")
  const [inUse, setInUse] = useState(reason?.inUse ?? true)
  const [tried, setTried] = useState(false)
  const done = { onDone: onClose }
  const add = useAct(addInactiveReason, done)
  const change = useAct(changeInactiveReason, done)
  const submit = () => {
    setTried(true)
    if (name.trim() === "") return
    if (reason === undefined) add.mutate({ name: name.trim() })
    else change.mutate({ id: reason.id, version: reason.version, name: name.trim(), inUse })
  }
  return (
    <FormModal
      opened
      title={t(reason === undefined ? "staff.inactive-reasons.new" : "staff.inactive-reasons.change")}
      {...(reason === undefined ? {} : { explanation: t("staff.inactive-reasons.change-explanation") })}
      submit={t("staff.ui.save")}
      busy={add.isPending || change.isPending}
      problem={add.error ?? change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.inactive-reasons.name")}
        required
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" ? t("staff.inactive-reasons.name-needed") : undefined}
      />
      {reason !== undefined && !reason.isOther && (
        <Switch
          label={t("staff.inactive-reasons.in-use")}
          checked={inUse}
          onChange={(event) => setInUse(event.currentTarget.checked)}
        />
      )}
    </FormModal>
  )
}
