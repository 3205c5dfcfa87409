import { Alert, Text } from "@mantine/core"
import { IconHandStop } from "@tabler/icons-react"
import { useWords } from "#web/staff/use-words.ts"

/** Says loudly that nothing in this record may be changed now, and what to do about it. */
export function RestrictionNote() {
  const { t } = useWords()
  return (
    <Alert
      variant="filled"
      color="red"
      icon={<IconHandStop aria-hidden />}
      mt="md"
      title={t("staff.holds.restricted-title")}
      role="alert"
    >
      <Text size="sm">{t("staff.holds.restricted")}</Text>
    </Alert>
  )
}
