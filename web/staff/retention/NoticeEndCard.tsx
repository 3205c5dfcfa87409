import { Alert, List, Progress, Stack, Text } from "@mantine/core"
import { IconCircleCheck, IconInfoCircle } from "@tabler/icons-react"
import type { NoticeEnd } from "#duties/retention/contract.ts"
import { ButtonLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/words.ts"
import { useMay } from "#web/staff/me.ts"

/** How far the end of what a notice says is due came, and what stayed and why. */
export function NoticeEndCard({ end }: { readonly end: NoticeEnd }) {
  const { t } = useWords()
  const may = useMay()
  const { state, total, gone, skipped, certificate } = end
  const done = gone + skipped.reduce((sum, { count }) => sum + count, 0)
  return (
    <Section title={t("staff.retention.ending")}>
      <Stack gap="md">
        {state === "running" ? (
          <>
            <Text role="status">{t("staff.retention.ending-so-far", { done, total })}</Text>
            <Progress
              animated
              value={total === 0 ? 100 : Math.min(100, (100 * done) / total)}
              aria-label={t("staff.retention.ending")}
            />
          </>
        ) : (
          <Alert
            color={state === "done" ? "teal" : "gray"}
            icon={state === "done" ? <IconCircleCheck aria-hidden /> : <IconInfoCircle aria-hidden />}
            title={t("staff.retention.ending-done", { things: t("staff.retention.things-count", { count: gone }) })}
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
