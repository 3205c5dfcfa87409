import { Alert, List } from "@mantine/core"
import { IconCircleCheck, IconDatabaseExclamation } from "@tabler/icons-react"
import type { BackupState } from "#duties/backups/contract.ts"
import { useWords } from "#web/staff/use-words.ts"
import { useDutyText } from "./say.ts"

/** Whether all is well, and otherwise what must be done. */
export function OwedNote({ owed }: Pick<BackupState, "owed">) {
  const { t } = useWords()
  const say = useDutyText()
  if (owed.length === 0)
    return (
      <Alert color="teal" icon={<IconCircleCheck aria-hidden />} title={t("staff.backups.well")}>
        {t("staff.backups.well-advice")}
      </Alert>
    )
  return (
    <Alert color="amber" icon={<IconDatabaseExclamation aria-hidden />} title={t("staff.backups.owed")}>
      <List size="sm" spacing="xs">
        {owed.map((one) => (
          <List.Item key={one.duty}>{say(one)}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
