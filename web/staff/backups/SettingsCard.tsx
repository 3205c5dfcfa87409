import { Button, Group, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { setBackupSettings } from "#duties/backups/contract.ts"
import type { BackupSettings } from "#duties/backups/contract.ts"
import { NumberField } from "#web/ui/fields/NumberField.tsx"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Form } from "#web/ui/Form.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"

/** After how many days somebody is told. */
export function SettingsCard({ known }: { readonly known: BackupSettings }) {
  const { t } = useWords()
  const [days, setDays] = useState(known)
  const save = useAct(setBackupSettings)
  const isChanged = days.backupDays !== known.backupDays || days.trialDays !== known.trialDays
  const field = (name: keyof BackupSettings, label: "backup-days" | "trial-days") => (
    <NumberField
      w={200}
      label={t(`staff.backups.${label}`)}
      min={1}
      max={365}
      value={days[name]}
      onChange={(typed) => setDays({ ...days, [name]: typed })}
    />
  )
  return (
    <Section title={t("staff.backups.settings")}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t("staff.backups.settings-explanation")}
        </Text>
        <Form onSubmit={() => save.mutate(days)}>
          <Group gap="md" align="end">
            {field("backupDays", "backup-days")}
            {field("trialDays", "trial-days")}
            {isChanged && (
              <Button loading={save.isPending} type="submit">
                {t("staff.backups.save")}
              </Button>
            )}
          </Group>
        </Form>
        <ProblemNote problem={save.error} />
      </Stack>
    </Section>
  )
}
