import { notifications } from "@mantine/notifications"
import type { User } from "#gate/users/contract.ts"
import { approveEmail } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

/** A second person agrees with another address for an account that may do more than who asked for it. */
export function ApproveEmailModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const { name, newEmail = "" } = user
  const approve = useAct(approveEmail, {
    onDone: () => {
      notifications.show({ message: t("staff.users.approved-email") })
      onClose()
    },
  })
  return (
    <FormModal
      opened
      risky
      title={t("staff.users.approve-email-named", { name })}
      explanation={t("staff.users.approve-email-explanation", { name, email: newEmail })}
      submit={t("staff.users.approve-email")}
      busy={approve.isPending}
      problem={approve.error}
      onClose={onClose}
      onSubmit={() => approve.mutate({ id: user.id })}
    />
  )
}
