import { Checkbox, Stack, Switch, TextInput } from "@mantine/core"
import { changeErasureProfile, createErasureProfile, type ErasureProfile } from "#duties/erasure/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { type ProfileKind, usualProfile } from "./profiles.ts"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

type Props = {
  readonly kinds: readonly ProfileKind[]
  readonly profile?: ErasureProfile
  readonly onClose: () => void
}

/** A profile, new or to change: its name, and which kinds of data it takes. */
export function ProfileModal({ kinds, profile, onClose }: Props) {
  const { t, language } = useWords()
  const ready = useStepFirst("settings", onClose)
  const isNew = profile === undefined
  const { goes } = profile ?? usualProfile(kinds)
  const form = useActForm(
    isNew ? createErasureProfile : changeErasureProfile,
    { name: profile?.name ?? "", goes: [...goes], isDefault: profile?.isDefault ?? false },
    {
      needed: { name: t("staff.erasure.profile-name-needed"), goes: t("staff.erasure.profile-kinds-needed") },
      send: (content) => (isNew ? content : { id: profile.id, version: profile.version, ...content }),
      said: t("staff.erasure.profile-saved"),
      onDone: onClose,
    },
  )
  const list = new Intl.ListFormat(language, { type: "conjunction" })
  const labelOf = (kind: string): string => kinds.find((one) => one.name === kind)?.label.toLowerCase() ?? ""
  const along = ({ takesAlong }: ProfileKind): string =>
    list.format(takesAlong.map(labelOf).filter((label) => label !== ""))
  return (
    <FormModal
      of={form}
      opened={ready}
      title={t(isNew ? "staff.erasure.profile-new" : "staff.erasure.profile-change")}
      submit={t("staff.ui.save")}
      onClose={onClose}
    >
      <TextInput label={t("staff.erasure.profile-name")} data-autofocus {...form.text("name")} />
      <Checkbox.Group
        label={t("staff.erasure.profile-kinds")}
        description={t("staff.erasure.profile-kinds-hint")}
        {...form.value("goes")}
        required={false}
      >
        <Stack gap="sm" my="xs">
          {kinds.map((kind) => (
            <Checkbox
              key={kind.name}
              value={kind.name}
              label={kind.label}
              description={along(kind) === "" ? undefined : t("staff.erasure.profile-along", { kinds: along(kind) })}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <Switch label={t("staff.erasure.profile-default")} {...form.tick("isDefault")} />
    </FormModal>
  )
}
