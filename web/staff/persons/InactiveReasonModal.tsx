import { Switch, TextInput } from "@mantine/core"
import { addInactiveReason, changeInactiveReason, type InactiveReason } from "#records/persons/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly reason?: InactiveReason; readonly onClose: () => void }

/** A reason to become inactive, new or to change: what it is called, and whether it can be chosen. */
export function InactiveReasonModal({ reason, onClose }: Props) {
  const { t } = useWords()
  const isNew = reason === undefined
  const form = useActForm(
    isNew ? addInactiveReason : changeInactiveReason,
    { name: reason?.name ?? "", inUse: reason?.inUse ?? true },
    {
      needed: { name: t("staff.inactive-reasons.name-needed") },
      send: ({ name, inUse }) => (isNew ? { name } : { id: reason.id, version: reason.version, name, inUse }),
      onDone: onClose,
    },
  )
  return (
    <FormModal
      of={form}
      title={t(isNew ? "staff.inactive-reasons.new" : "staff.inactive-reasons.change")}
      {...(isNew ? {} : { explanation: t("staff.inactive-reasons.change-explanation") })}
      submit={t("staff.ui.save")}
      onClose={onClose}
    >
      <TextInput label={t("staff.inactive-reasons.name")} data-autofocus {...form.text("name")} />
      {!isNew && !reason.isOther && <Switch label={t("staff.inactive-reasons.in-use")} {...form.tick("inUse")} />}
    </FormModal>
  )
}
