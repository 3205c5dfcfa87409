import { Button, Group, Stack, Switch, Text, Textarea } from "@mantine/core"
import { notifications } from "@mantine/notifications"
import { useState } from "react"
import { getIdentifierSettings, IdentifierGround, setIdentifierSettings } from "#records/persons/contract.ts"
import type { IdentifierKind, IdentifierSetting } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { useWords } from "#web/staff/words.ts"

type Settings = Readonly<Record<IdentifierKind, IdentifierSetting>>

/** Whether this practice keeps national numbers, and on what legal ground. */
export function IdentifierSettingsPage() {
  const { t } = useWords()
  const settings = useAnswer(getIdentifierSettings, {})
  return (
    <Page narrow>
      <PageHead title={t("staff.identifiers.title")} explanation={t("staff.identifiers.explanation")} />
      <Answer from={settings}>{(answer) => <SettingsForm begun={answer} />}</Answer>
    </Page>
  )
}

function SettingsForm({ begun }: { readonly begun: Settings }) {
  const { t } = useWords()
  const [settings, setSettings] = useState(begun)
  const [tried, setTried] = useState(false)
  const save = useAct(setIdentifierSettings, {
    keeps: (fresh) => keptAs(getIdentifierSettings, {}, fresh),
    onDone: (fresh) => {
      setSettings(fresh)
      notifications.show({ message: t("staff.identifiers.saved") })
    },
  })
  const isIncomplete = Object.values(settings).some(({ kept, ground }) => kept && ground === undefined)
  const submit = () => {
    setTried(true)
    if (!isIncomplete) save.mutate(settings)
  }
  const part = (kind: IdentifierKind) => (
    <SettingCard
      kind={kind}
      setting={settings[kind]}
      tried={tried}
      onChange={(setting) => setSettings({ ...settings, [kind]: setting })}
    />
  )
  return (
    <Stack gap="lg">
      <UnsavedGuard isDirty={JSON.stringify(settings) !== JSON.stringify(begun) && !save.isSuccess} />
      {part("bsn")}
      {part("insz")}
      <ProblemNote problem={save.error} />
      <Group justify="flex-end">
        <Button size="md" loading={save.isPending} onClick={submit}>
          {t("staff.ui.save")}
        </Button>
      </Group>
    </Stack>
  )
}

type CardProps = {
  readonly kind: IdentifierKind
  readonly setting: IdentifierSetting
  readonly tried: boolean
  readonly onChange: (setting: IdentifierSetting) => void
}

function SettingCard({ kind, setting, tried, onChange }: CardProps) {
  const { t } = useWords()
  const ground = (value: string | null) => {
    const chosen = IdentifierGround.options.find((one) => one === value)
    const { ground: _before, ...rest } = setting
    onChange(chosen === undefined ? rest : { ...rest, ground: chosen })
  }
  return (
    <Section title={t(`staff.identifiers.${kind}-long`)}>
      <Stack>
        <Switch
          size="md"
          label={t("staff.identifiers.kept")}
          checked={setting.kept}
          onChange={(event) => onChange({ ...setting, kept: event.currentTarget.checked })}
        />
        {setting.kept && (
          <>
            <ChoiceField
              label={t("staff.identifiers.ground")}
              required
              data={IdentifierGround.options.map((one) => ({
                value: one,
                label: t(`staff.identifiers.ground.${one}`),
              }))}
              value={setting.ground ?? null}
              onChange={ground}
              error={tried && setting.ground === undefined ? t("staff.identifiers.ground-needed") : undefined}
            />
            <Textarea
              label={t("staff.identifiers.note")}
              value={setting.note ?? ""}
              onChange={(event) => onChange({ ...setting, note: event.currentTarget.value })}
            />
            <Text size="sm" c="dimmed">
              {t("staff.identifiers.logged")}
            </Text>
          </>
        )}
      </Stack>
    </Section>
  )
}
