import { Checkbox, Stack, Switch, TextInput } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { changeErasureProfile, createErasureProfile } from "#duties/erasure/contract.ts"
import type { ErasureProfile } from "#duties/erasure/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"
import { type Kind, usualProfile } from "./profiles.ts"
import { useStepFirst } from "#web/staff/accounts/use-step-first.ts"

type Props = {
  readonly kinds: readonly Kind[]
  readonly profile?: ErasureProfile
  readonly onClose: () => void
}

/** A profile, new or to change: its name, and which kinds of data it takes. */
export function ProfileModal({ kinds, profile, onClose }: Props) {
  const { t, language } = useWords()
  const ready = useStepFirst("settings", onClose)
  const [name, setName] = useState(profile?.name ?? "")
  const [goes, setGoes] = useState<string[]>([...(profile ?? usualProfile(kinds)).goes])
  const [isDefault, setDefault] = useState(profile?.isDefault ?? false)
  const [tried, setTried] = useState(false)
  const done = {
    onDone: () => {
      notifications.show({ message: t("staff.erasure.profile-saved") })
      onClose()
    },
  }
  const create = useAct(createErasureProfile, done)
  const change = useAct(changeErasureProfile, done)
  const submit = () => {
    setTried(true)
    if (name.trim() === "" || goes.length === 0) return
    const content = { name: name.trim(), goes, isDefault }
    if (profile === undefined) create.mutate(content)
    else change.mutate({ id: profile.id, version: profile.version, ...content })
  }
  const list = new Intl.ListFormat(language, { type: "conjunction" })
  const labelOf = (kind: string): string => kinds.find((one) => one.name === kind)?.label.toLowerCase() ?? ""
  const along = ({ takesAlong }: Kind): string => list.format(takesAlong.map(labelOf).filter((label) => label !== ""))
  return (
    <FormModal
      opened={ready}
      title={t(profile === undefined ? "staff.erasure.profile-new" : "staff.erasure.profile-change")}
      submit={t("staff.ui.save")}
      busy={create.isPending || change.isPending}
      problem={create.error ?? change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.erasure.profile-name")}
        required
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" ? t("staff.erasure.profile-name-needed") : undefined}
      />
      <Checkbox.Group
        label={t("staff.erasure.profile-kinds")}
        description={t("staff.erasure.profile-kinds-hint")}
        value={goes}
        onChange={setGoes}
        error={tried && goes.length === 0 ? t("staff.erasure.profile-kinds-needed") : undefined}
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
      <Switch
        label={t("staff.erasure.profile-default")}
        checked={isDefault}
        onChange={(event) => setDefault(event.currentTarget.checked)}
      />
    </FormModal>
  )
}
