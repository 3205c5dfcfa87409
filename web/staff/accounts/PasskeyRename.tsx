import { TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import type { PasskeyId } from "#ground/kernel/ids.ts"
import { renamePasskey } from "#gate/accounts/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Props = { readonly id: PasskeyId; readonly name: string; readonly onClose: () => void }

/** Gives a passkey a name to know it by. */
export function PasskeyRename({ id, name, onClose }: Props) {
  const { t } = useWords()
  const [fresh, setFresh] = useState(name)
  const rename = useAct(renamePasskey, {
    onDone: () => {
      notifications.show({ message: t("staff.steps.renamed") })
      onClose()
    },
  })
  return (
    <FormModal
      opened
      title={t("staff.steps.rename-named", { name })}
      submit={t("staff.ui.save")}
      busy={rename.isPending}
      disabled={fresh.trim() === ""}
      problem={rename.error}
      onClose={onClose}
      onSubmit={() => rename.mutate({ id, name: fresh })}
    >
      <TextInput
        label={t("staff.steps.passkey-name")}
        description={t("staff.steps.passkey-name-hint")}
        maxLength={60}
        data-autofocus
        value={fresh}
        onChange={(event) => setFresh(event.currentTarget.value)}
      />
    </FormModal>
  )
}
