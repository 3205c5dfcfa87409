import { TextInput } from "@mantine/core"
import { changeUser, type User } from "#gate/users/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { useMe } from "#web/staff/me.ts"
import { type Access, AccessFields } from "./AccessFields.tsx"
import { GivingFields, useNeedsReason } from "./GivingFields.tsx"
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
  const me = useMe()
  const needsReason = useNeedsReason()
  const before = { name: user.name, email: user.newEmail ?? user.email, access: accessOf(user), reason: "" }
  // Who reads the invitation at another address comes in with all of its groups: that is giving them anew.
  const givenBy = ({ email, access }: typeof before) =>
    user.state === "invited" && email.trim() !== user.email
      ? access.groups
      : access.groups.filter((group) => !before.access.groups.includes(group))
  const form = useActForm(changeUser, before, {
    needed: (typed) => ({ name: true, email: true, reason: needsReason(givenBy(typed)) }),
    send: (typed) => {
      const { name, email, access, reason } = typed
      return {
        id: user.id,
        version: user.version,
        ...(name.trim() === before.name ? {} : { name }),
        ...(email.trim() === before.email ? {} : { email: email.trim() }),
        ...(access.endsOn === before.access.endsOn ? {} : { endsOn: access.endsOn ?? null }),
        ...(isSame(access.groups, before.access.groups) ? {} : { groups: [...access.groups] }),
        ...(isSame(access.teams, before.access.teams) ? {} : { teams: [...access.teams] }),
        ...(needsReason(givenBy(typed)) ? { reason } : {}),
      }
    },
    said: t("staff.users.changed"),
    onDone: onClose,
  })
  return (
    <FormModal
      of={form}
      opened={ready}
      title={t("staff.users.change-named", { name: user.name })}
      explanation={t("staff.users.change-explanation")}
      submit={t("staff.ui.save")}
      onClose={onClose}
    >
      <TextInput label={t("staff.users.name")} data-autofocus {...form.text("name")} />
      <TextInput label={t("staff.users.email")} type="email" {...form.text("email")} />
      <AccessFields
        {...form.value("access")}
        name={user.name}
        held={before.access.groups}
        isOneself={me.user.id === user.id}
      />
      <GivingFields groups={givenBy(form.typed)} reason={form.text("reason")} />
    </FormModal>
  )
}
