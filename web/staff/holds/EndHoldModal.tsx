import { TextInput } from "@mantine/core"
import { endHold, type Hold } from "#records/holds/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly hold: Hold; readonly onClose: () => void }

/** Ends a reason to keep, with a reason of its own. */
export function EndHoldModal({ hold: { id, kind }, onClose }: Props) {
  const { t } = useWords()
  const form = useActForm(
    endHold,
    { reason: "" },
    {
      needed: { reason: t("staff.holds.end-reason-needed") },
      send: ({ reason }) => ({ id, reason }),
      said: t("staff.holds.end-done"),
      onDone: onClose,
    },
  )
  return (
    <FormModal
      of={form}
      title={t("staff.holds.end-title", { ground: t(`staff.holds.kind.${kind}`) })}
      explanation={t(
        kind === "restriction" ? "staff.holds.end-restriction-explanation" : "staff.holds.end-explanation",
      )}
      submit={t("staff.holds.end-submit")}
      onClose={onClose}
    >
      <TextInput label={t("staff.holds.end-reason")} data-autofocus {...form.text("reason")} />
    </FormModal>
  )
}
