import { TextInput } from "@mantine/core"
import type { PasskeyId } from "#ground/kernel/ids.ts"
import { renamePasskey } from "#gate/accounts/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly id: PasskeyId; readonly name: string; readonly onClose: () => void }

/** Gives a passkey a name to know it by. */
export function PasskeyRename({ id, name, onClose }: Props) {
  const { t } = useWords()
  const form = useActForm(
    renamePasskey,
    { name },
    { send: (typed) => ({ id, ...typed }), said: t("staff.steps.renamed"), onDone: onClose },
  )
  return (
    <FormModal of={form} title={t("staff.steps.rename-named", { name })} submit={t("staff.ui.save")} onClose={onClose}>
      <TextInput
        label={t("staff.steps.passkey-name")}
        description={t("staff.steps.passkey-name-hint")}
        data-autofocus
        {...form.text("name")}
        required={false}
      />
    </FormModal>
  )
}
