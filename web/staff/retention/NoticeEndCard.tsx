import { Alert, List, Progress, Stack, Text } from "@mantine/core"
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react"
import type { NoticeEnd } from "#duties/retention/contract.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { AskedOfSecond } from "#web/staff/approvals/AskedOfSecond.tsx"
import { useWaiting } from "#web/staff/approvals/WaitsForSecond.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { useMay } from "#web/staff/me.ts"

/** How far the end of what a notice says is due came, and what stayed and why. */
export function NoticeEndCard({ end, archives }: { readonly end: NoticeEnd; readonly archives: boolean }) {
  const { t } = useWords()
  const may = useMay()
  const asked = useWaiting({ kind: "notice-end", thing: end.id })
  const { state, total, gone, skipped, certificate } = end
  const title = t(archives ? "staff.retention.archiving" : "staff.retention.ending")
  const said = archives
    ? t("staff.retention.archive-done", { dossiers: t("staff.retention.dossiers", { count: gone }) })
    : t("staff.retention.ending-done", { things: t("staff.retention.things-count", { count: gone }) })
  const done = gone + skipped.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section title={title}>
      <Stack gap="md">
        {asked !== undefined && <AskedOfSecond asked={asked} />}
        {state === "waiting" ? (
          <Text role="status">{t("staff.retention.ending-waits", { total })}</Text>
        ) : state === "running" ? (
          <>
            <Text role="status">{t("staff.retention.ending-so-far", { done, total })}</Text>
            <Progress animated value={total === 0 ? 100 : Math.min(100, (100 * done) / total)} aria-label={title} />
          </>
        ) : (
          <Alert
            color={state === "done" ? "teal" : "gray"}
            icon={state === "done" ? <IconCircleCheck aria-hidden /> : <IconInfoCircle aria-hidden />}
            title={state === "refused" ? t("staff.retention.ending-refused") : said}
            role="status"
          >
            {state === "stopped" && t("staff.retention.ending-stopped")}
          </Alert>
        )}
        {skipped.length > 0 && (
          <List size="sm">
            {skipped.map(({ ground, count }) => (
              <List.Item key={ground}>{t("staff.retention.ending-skipped", { ground, count })}</List.Item>
            ))}
          </List>
        )}
        {certificate !== undefined && may("certificates.read") && (
          <ButtonLink to="/certificates" variant="light" style={{ alignSelf: "flex-start" }}>
            {t("staff.retention.ending-certificate")}
          </ButtonLink>
        )}
      </Stack>
    </Section>
  )
}
