import { endUserSessions, type User } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Confirm } from "#web/ui/Confirm.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Asks before somebody is signed out everywhere. */
export function EndSessionsModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const { name } = user
  const end = useAct(endUserSessions, { said: t("staff.users.sessions-ended", { name }), onDone: onClose })
  return (
    <Confirm
      title={t("staff.users.end-sessions-named", { name })}
      explanation={t("staff.users.end-sessions-explanation", { name })}
      submit={t("staff.users.end-sessions")}
      of={end}
      onClose={onClose}
      onYes={() => end.mutate({ id: user.id })}
    />
  )
}
