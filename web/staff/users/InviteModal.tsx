import { TextInput } from "@mantine/core"
import { inviteUser } from "#gate/users/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { AccessFields, accessGiven, noAccess } from "./AccessFields.tsx"
import { GivingFields, useNeedsReason } from "./GivingFields.tsx"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

/** Invites a colleague: who, in which groups and teams, until when. */
export function InviteModal({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords()
  const ready = useStepFirst("settings", onClose)
  const needsReason = useNeedsReason()
  const form = useActForm(
    inviteUser,
    { name: "", email: "", access: noAccess, reason: "" },
    {
      needed: ({ access }) => ({ reason: needsReason(access.groups) }),
      send: ({ name, email, access, reason }) => ({
        name,
        email: email.trim(),
        language,
        ...accessGiven(access),
        ...(needsReason(access.groups) ? { reason } : {}),
      }),
      said: t("staff.users.invited"),
      onDone: onClose,
    },
  )
  const { name, access } = form.typed
  return (
    <FormModal
      of={form}
      opened={ready}
      title={t("staff.users.invite")}
      explanation={t("staff.users.invite-explanation")}
      submit={t("staff.users.invite-submit")}
      onClose={onClose}
    >
      <TextInput label={t("staff.users.name")} data-autofocus autoComplete="off" {...form.text("name")} />
      <TextInput label={t("staff.users.email")} type="email" autoComplete="off" {...form.text("email")} />
      <AccessFields {...form.value("access")} {...(name.trim() === "" ? {} : { name: name.trim() })} />
      <GivingFields groups={access.groups} reason={form.text("reason")} />
    </FormModal>
  )
}
