import { TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { inviteUser } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { type Access, AccessFields } from "./AccessFields.tsx"
import { GivingFields, reasonGiven, useNeedsReason } from "./GivingFields.tsx"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

/** Invites a colleague: who, in which groups and teams, until when. */
export function InviteModal({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useWords()
  const ready = useStepFirst("settings", onClose)
  const [name, setName] = useState("")
  const [email, setEmail] = useState("")
  const [access, setAccess] = useState<Access>({ groups: [], teams: [], endsOn: undefined })
  const [reason, setReason] = useState("")
  const needsReason = useNeedsReason(access.groups)
  const [tried, setTried] = useState(false)
  const invite = useAct(inviteUser, {
    onDone: () => {
      notifications.show({ message: t("staff.users.invited") })
      onClose()
    },
  })
  const isAddress = /^\S+@\S+\.\S+$/.test(email.trim())
  const submit = () => {
    setTried(true)
    if (name.trim() === "" || !isAddress || (needsReason && reason.trim() === "")) return
    const { groups, teams, endsOn } = access
    invite.mutate({
      name,
      email: email.trim(),
      language,
      groups: [...groups],
      teams: [...teams],
      ...(endsOn ? { endsOn } : {}),
      ...(needsReason ? reasonGiven(reason) : {}),
    })
  }
  return (
    <FormModal
      opened={ready}
      title={t("staff.users.invite")}
      explanation={t("staff.users.invite-explanation")}
      submit={t("staff.users.invite-submit")}
      busy={invite.isPending}
      problem={invite.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.users.name")}
        required
        data-autofocus
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" ? t("staff.ui.fault-missing") : undefined}
      />
      <TextInput
        label={t("staff.users.email")}
        type="email"
        required
        autoComplete="off"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={tried && !isAddress ? t("staff.ui.fault-email") : undefined}
      />
      <AccessFields access={access} onChange={setAccess} {...(name.trim() === "" ? {} : { name: name.trim() })} />
      <GivingFields groups={access.groups} reason={reason} onReason={setReason} tried={tried} />
    </FormModal>
  )
}
