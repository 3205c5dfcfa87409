import { Alert, List } from "@mantine/core"
import { IconUrgent } from "@tabler/icons-react"
import { getEmergenciesWaiting } from "#gate/emergency/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Says how much emergency access waits for this user's review, and who cannot go on without them; nothing while there is none. */
export function EmergenciesToReview() {
  const { t } = useWords()
  const { data } = useAnswer(getEmergenciesWaiting, {}, { freshFor: 5_000 })
  if (data === undefined || data.toReview + data.running + data.stopped.length === 0) return null
  return (
    <Alert color="amber" icon={<IconUrgent aria-hidden />} title={t("staff.emergency.today")}>
      <List size="sm" mb="sm">
        {data.toReview > 0 && <List.Item>{t("staff.emergency.today-review", { count: data.toReview })}</List.Item>}
        {data.running > 0 && <List.Item>{t("staff.emergency.today-running", { count: data.running })}</List.Item>}
        {data.stopped.map(({ user }) => (
          <List.Item key={user.id}>{t("staff.emergency.today-stopped", { name: user.name })}</List.Item>
        ))}
      </List>
      <ButtonLink to="/emergencies" variant="default" size="xs">
        {t("staff.emergency.go")}
      </ButtonLink>
    </Alert>
  )
}
