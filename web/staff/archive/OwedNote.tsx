import { Alert, List } from "@mantine/core"
import { IconCircleCheck, IconDatabaseExclamation } from "@tabler/icons-react"
import type { ArchiveState } from "#duties/archive/contract.ts"
import { useWords } from "#web/staff/words.ts"
import { useDutyText } from "./say.ts"

/** Whether all is well, and otherwise what must be done. */
export function OwedNote({ owed }: Pick<ArchiveState, "owed">) {
  const { t } = useWords()
  const say = useDutyText()
  if (owed.length === 0)
    return (
      <Alert color="teal" icon={<IconCircleCheck aria-hidden />} title={t("staff.archive.well")}>
        {t("staff.archive.well-advice")}
      </Alert>
    )
  return (
    <Alert color="amber" icon={<IconDatabaseExclamation aria-hidden />} title={t("staff.archive.owed")}>
      <List size="sm" spacing="xs">
        {owed.map((one) => (
          <List.Item key={one.duty}>{say(one)}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
