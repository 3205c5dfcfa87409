import { notifications } from "@mantine/notifications"
import { stopPolicy } from "#duties/retention/contract.ts"
import type { Policy } from "#duties/retention/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Props = { readonly policy: Policy; readonly onClose: () => void }

/** Asks before a policy is taken out of use, and says what that means. */
export function StopModal({ policy: { id, version, name }, onClose }: Props) {
  const { t } = useWords()
  const stop = useAct(stopPolicy, {
    onDone: () => {
      notifications.show({ message: t("staff.retention.was-stopped", { name }) })
      onClose()
    },
  })
  return (
    <FormModal
      opened
      title={t("staff.retention.stop-title", { name })}
      explanation={t("staff.retention.stop-explanation")}
      submit={t("staff.retention.stop")}
      risky
      busy={stop.isPending}
      problem={stop.error}
      onClose={onClose}
      onSubmit={() => stop.mutate({ id, version })}
    />
  )
}
