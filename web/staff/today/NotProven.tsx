import { Alert, Text } from "@mantine/core"
import { IconFileBroken, IconShieldExclamation } from "@tabler/icons-react"
import { getNotProven } from "#gate/review/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Says that something in the database is not as the program wrote it, or cannot be read; nothing while all is well. */
export function NotProven() {
  const { t } = useWords()
  const { data } = useAnswer(getNotProven, {})
  if (data === undefined) return null
  const { things, tables, unreadable } = data
  return (
    <>
      {things > 0 && (
        <Alert color="red" icon={<IconShieldExclamation aria-hidden />} title={t("staff.not-proven.title")}>
          <Text size="sm">{t("staff.not-proven.advice", { tables: tables.join(", ") })}</Text>
        </Alert>
      )}
      {unreadable.things > 0 && (
        <Alert color="red" icon={<IconFileBroken aria-hidden />} title={t("staff.unreadable.title")}>
          <Text size="sm">
            {t("staff.unreadable.advice", { count: unreadable.things, tables: unreadable.tables.join(", ") })}
          </Text>
        </Alert>
      )}
    </>
  )
}
