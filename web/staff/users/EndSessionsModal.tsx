import { notifications } from "@mantine/notifications"
import { endUserSessions } from "#gate/users/contract.ts"
import type { User } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

/** Asks before somebody is signed out everywhere. */
export function EndSessionsModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const { name } = user
  const end = useAct(endUserSessions, {
    onDone: () => {
      notifications.show({ message: t("staff.users.sessions-ended", { name }) })
      onClose()
    },
  })
  return (
    <FormModal
      opened
      title={t("staff.users.end-sessions-named", { name })}
      explanation={t("staff.users.end-sessions-explanation", { name })}
      submit={t("staff.users.end-sessions")}
      busy={end.isPending}
      problem={end.error}
      onClose={onClose}
      onSubmit={() => end.mutate({ id: user.id })}
    />
  )
}
