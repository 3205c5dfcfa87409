import { Alert, List, Text } from "@mantine/core"
import { IconHourglass } from "@tabler/icons-react"
import { listNotices } from "#duties/retention/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { ButtonLink } from "#web/ui/links.tsx"
import { useNoticeText } from "#web/staff/retention/say.ts"
import { useWords } from "#web/staff/use-words.ts"

const howMany = 5

/** Says that terms of keeping pass, until who manages them has seen it; nothing otherwise. */
export function TermsPassing() {
  const { t } = useWords()
  const say = useNoticeText()
  const { data } = useAnswer(listNotices, { unseen: "true", size: howMany })
  if (data === undefined || data.total === 0) return null
  return (
    <Alert color="amber" icon={<IconHourglass aria-hidden />} title={t("staff.retention.today")}>
      <Text size="sm">{t("staff.retention.today-advice")}</Text>
      <List size="sm" my="sm">
        {data.notices.map((notice) => (
          <List.Item key={notice.id}>
            {t(`staff.retention.stage.${notice.stage}`)}: {say(notice)}
          </List.Item>
        ))}
      </List>
      <ButtonLink to="/retention" variant="default" size="xs">
        {t("staff.retention.go")}
      </ButtonLink>
    </Alert>
  )
}
