import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { reopenUser } from "#gate/users/contract.ts"
import type { User } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { type Access, AccessFields } from "./AccessFields.tsx"
import { GivingFields, reasonGiven, useNeedsReason } from "./GivingFields.tsx"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

/** Lets somebody in again, by a new invitation. */
export function ReopenUserModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const ready = useStepFirst("settings", onClose)
  const [access, setAccess] = useState<Access>({ groups: [], teams: [], endsOn: undefined })
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const needsReason = useNeedsReason(access.groups)
  const reopen = useAct(reopenUser, {
    onDone: () => {
      notifications.show({ message: t("staff.users.invited") })
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (needsReason && reason.trim() === "") return
    const { groups, teams, endsOn } = access
    reopen.mutate({
      id: user.id,
      groups: [...groups],
      teams: [...teams],
      ...(endsOn ? { endsOn } : {}),
      ...(needsReason ? reasonGiven(reason) : {}),
    })
  }
  return (
    <FormModal
      opened={ready}
      title={t("staff.users.reopen")}
      explanation={t("staff.users.reopen-explanation", { name: user.name })}
      submit={t("staff.users.invite-submit")}
      busy={reopen.isPending}
      problem={reopen.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <AccessFields access={access} onChange={setAccess} name={user.name} />
      <GivingFields groups={access.groups} reason={reason} onReason={setReason} tried={tried} />
    </FormModal>
  )
}
