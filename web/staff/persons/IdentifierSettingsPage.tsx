import { Stack, Switch, Text, Textarea } from "@mantine/core"
import { getIdentifierSettings, IdentifierGround, setIdentifierSettings } from "#records/persons/contract.ts"
import type { IdentifierKind, IdentifierSetting } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { PageForm } from "#web/ui/form/PageForm.tsx"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { useWords } from "#web/staff/use-words.ts"

type Settings = Readonly<Record<IdentifierKind, IdentifierSetting>>

/** Whether this practice keeps national numbers, and on what legal ground. */
export function IdentifierSettingsPage() {
  const { t } = useWords()
  const settings = useAnswer(getIdentifierSettings, {})
  return (
    <Page narrow>
      <PageHead title={t("staff.identifiers.title")} explanation={t("staff.identifiers.explanation")} />
      <Answer from={settings}>{(answer) => <SettingsForm key={JSON.stringify(answer)} begun={answer} />}</Answer>
    </Page>
  )
}

function SettingsForm({ begun }: { readonly begun: Settings }) {
  const { t } = useWords()
  const groundless = ({ kept, ground }: IdentifierSetting) =>
    kept && ground === undefined ? t("staff.identifiers.ground-needed") : undefined
  const form = useActForm(setIdentifierSettings, begun, {
    wrong: ({ bsn, insz }) => ({ bsn: groundless(bsn), insz: groundless(insz) }),
    send: (settings) => settings,
    keeps: (fresh) => keptAs(getIdentifierSettings, {}, fresh),
    said: t("staff.identifiers.saved"),
  })
  return (
    <PageForm of={form} submit={t("staff.ui.save")}>
      <SettingCard kind="bsn" {...form.value("bsn")} />
      <SettingCard kind="insz" {...form.value("insz")} />
    </PageForm>
  )
}

type CardProps = {
  readonly kind: IdentifierKind
  readonly value: IdentifierSetting
  readonly error: string | undefined
  readonly onChange: (setting: IdentifierSetting) => void
}

function SettingCard({ kind, value: setting, error, onChange }: CardProps) {
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
              error={error}
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
