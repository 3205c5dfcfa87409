import { Stack, Text } from "@mantine/core"
import { setBackupSettings, type BackupSettings } from "#duties/backups/contract.ts"
import { NumbersForm } from "#web/ui/form/NumbersForm.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** After how many days somebody is told. */
export function SettingsCard({ known }: { readonly known: BackupSettings }) {
  const { t } = useWords()
  return (
    <Section title={t("staff.backups.settings")}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t("staff.backups.settings-explanation")}
        </Text>
        <NumbersForm
          act={setBackupSettings}
          known={known}
          labels={{ backupDays: t("staff.backups.backup-days"), trialDays: t("staff.backups.trial-days") }}
          save={t("staff.backups.save")}
          width={200}
        />
      </Stack>
    </Section>
  )
}
