import { Alert, List } from "@mantine/core"
import { IconDatabaseExclamation } from "@tabler/icons-react"
import { getBackupState } from "#duties/backups/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { useDutyText } from "#web/staff/backups/say.ts"
import { useWords } from "#web/staff/use-words.ts"

/** Says that the backups are too long ago, or open too little or too much; nothing while they do not. */
export function BackupsOwed() {
  const { t } = useWords()
  const say = useDutyText()
  const { data } = useAnswer(getBackupState, {})
  const urgent = data?.owed.filter(({ isUrgent }) => isUrgent) ?? []
  if (urgent.length === 0) return null
  return (
    <Alert color="amber" icon={<IconDatabaseExclamation aria-hidden />} title={t("staff.backups.today")}>
      <List size="sm" mb="sm">
        {urgent.map((owed) => (
          <List.Item key={owed.duty}>{say(owed)}</List.Item>
        ))}
      </List>
      <ButtonLink to="/backups" variant="default" size="xs">
        {t("staff.backups.go")}
      </ButtonLink>
    </Alert>
  )
}
