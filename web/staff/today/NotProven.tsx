import { Alert, Text } from "@mantine/core"
import { IconShieldExclamation } from "@tabler/icons-react"
import { getNotProven } from "#gate/review/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/words.ts"

/** Says that something in the database is not as the program wrote it; nothing while all is. */
export function NotProven() {
  const { t } = useWords()
  const { data } = useAnswer(getNotProven, {})
  if (data === undefined || data.things === 0) return null
  return (
    <Alert color="red" icon={<IconShieldExclamation aria-hidden />} title={t("staff.not-proven.title")}>
      <Text size="sm">{t("staff.not-proven.advice", { tables: data.tables.join(", ") })}</Text>
    </Alert>
  )
}
