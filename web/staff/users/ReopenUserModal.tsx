import { reopenUser, type User } from "#gate/users/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { AccessFields, accessGiven, noAccess } from "./AccessFields.tsx"
import { GivingFields, useNeedsReason } from "./GivingFields.tsx"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

/** Lets somebody in again, by a new invitation. */
export function ReopenUserModal({
  user: { id, name },
  onClose,
}: {
  readonly user: User
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const ready = useStepFirst("settings", onClose)
  const needsReason = useNeedsReason()
  const form = useActForm(
    reopenUser,
    { access: noAccess, reason: "" },
    {
      needed: ({ access }) => ({ reason: needsReason(access.groups) }),
      send: ({ access, reason }) => ({
        id,
        ...accessGiven(access),
        ...(needsReason(access.groups) ? { reason } : {}),
      }),
      said: t("staff.users.invited"),
      onDone: onClose,
    },
  )
  return (
    <FormModal
      of={form}
      opened={ready}
      title={t("staff.users.reopen")}
      explanation={t("staff.users.reopen-explanation", { name })}
      submit={t("staff.users.invite-submit")}
      onClose={onClose}
    >
      <AccessFields {...form.value("access")} name={name} />
      <GivingFields groups={form.typed.access.groups} reason={form.text("reason")} />
    </FormModal>
  )
}
