import { Alert, Text } from "@mantine/core"
import { IconClockExclamation } from "@tabler/icons-react"
import { getDue } from "#gate/review/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Says that it is time to look again at who is in which group; nothing while it is not. */
export function ReviewDue() {
  const { t } = useWords()
  const due = useAnswer(getDue, {})
  if (due.data?.overdue !== true) return null
  return (
    <Alert color="amber" icon={<IconClockExclamation aria-hidden />} title={t("staff.review.overdue-title")}>
      <Text size="sm" mb="sm">
        {t("staff.review.overdue-advice")}
      </Text>
      <ButtonLink to="/settings/review" variant="default" size="xs">
        {t("staff.review.go")}
      </ButtonLink>
    </Alert>
  )
}
