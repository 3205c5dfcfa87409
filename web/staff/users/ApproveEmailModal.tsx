import { approveEmail, type User } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** A second person agrees with another address for an account that may do more than whoever asked for it. */
export function ApproveEmailModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const { name, newEmail = "" } = user
  const approve = useAct(approveEmail, { said: t("staff.users.approved-email"), onDone: onClose })
  return (
    <Confirm
      risky
      title={t("staff.users.approve-email-named", { name })}
      explanation={t("staff.users.approve-email-explanation", { name, email: newEmail })}
      submit={t("staff.users.approve-email")}
      of={approve}
      onClose={onClose}
      onYes={() => approve.mutate({ id: user.id })}
    />
  )
}
