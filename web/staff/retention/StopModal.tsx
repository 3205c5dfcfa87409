import { stopPolicy, type Policy } from "#duties/retention/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly policy: Policy; readonly onClose: () => void }

/** Asks before a policy is taken out of use, and says what that means. */
export function StopModal({ policy: { id, version, name }, onClose }: Props) {
  const { t } = useWords()
  const stop = useAct(stopPolicy, { said: t("staff.retention.was-stopped", { name }), onDone: onClose })
  return (
    <Confirm
      title={t("staff.retention.stop-title", { name })}
      explanation={t("staff.retention.stop-explanation")}
      submit={t("staff.retention.stop")}
      risky
      of={stop}
      onClose={onClose}
      onYes={() => stop.mutate({ id, version })}
    />
  )
}
