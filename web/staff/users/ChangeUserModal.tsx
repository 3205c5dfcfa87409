import { TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { changeUser } from "#gate/users/contract.ts"
import type { User } from "#gate/users/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { useMe } from "#web/staff/me.ts"
import { type Access, AccessFields } from "./AccessFields.tsx"
import { GivingFields, reasonGiven, useNeedsReason } from "./GivingFields.tsx"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

const accessOf = (user: User): Access => ({
  groups: user.groups.map(({ id }) => id),
  teams: user.teams.map(({ id }) => id),
  endsOn: user.endsOn,
})

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join()

/** Changes an account; only what is other than it was is sent. */
export function ChangeUserModal({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const { t } = useWords()
  const ready = useStepFirst("settings", onClose)
  const before = accessOf(user)
  const [name, setName] = useState(user.name)
  const [email, setEmail] = useState(user.newEmail ?? user.email)
  const [access, setAccess] = useState(before)
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const me = useMe()
  // Who reads the invitation at another address comes in with all of its groups: that is giving them anew.
  const isMoved = user.state === "invited" && email.trim() !== user.email
  const given = isMoved ? access.groups : access.groups.filter((group) => !before.groups.includes(group))
  const needsReason = useNeedsReason(given)
  const change = useAct(changeUser, {
    onDone: () => {
      notifications.show({ message: t("staff.users.changed") })
      onClose()
    },
  })
  const submit = () => {
    setTried(true)
    if (needsReason && reason.trim() === "") return
    change.mutate({
      id: user.id,
      version: user.version,
      ...(name.trim() === user.name ? {} : { name }),
      ...(email.trim() === (user.newEmail ?? user.email) ? {} : { email: email.trim() }),
      ...(access.endsOn === before.endsOn ? {} : { endsOn: access.endsOn ?? null }),
      ...(isSame(access.groups, before.groups) ? {} : { groups: [...access.groups] }),
      ...(isSame(access.teams, before.teams) ? {} : { teams: [...access.teams] }),
      ...(needsReason ? reasonGiven(reason) : {}),
    })
  }
  return (
    <FormModal
      opened={ready}
      title={t("staff.users.change-named", { name: user.name })}
      explanation={t("staff.users.change-explanation")}
      submit={t("staff.ui.save")}
      busy={change.isPending}
      problem={change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.users.name")}
        required
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t("staff.users.email")}
        type="email"
        required
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <AccessFields
        access={access}
        onChange={setAccess}
        name={user.name}
        held={before.groups}
        isOneself={me.user.id === user.id}
      />
      <GivingFields groups={given} reason={reason} onReason={setReason} tried={tried} />
    </FormModal>
  )
}
