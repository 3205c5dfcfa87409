import { Stack } from "@mantine/core"
import { IconPlus, IconReportAnalytics } from "@tabler/icons-react"
import { ButtonLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { NoticeDaysCard } from "./NoticeDaysCard.tsx"
import { NoticesCard } from "./NoticesCard.tsx"
import { PoliciesCard } from "./PoliciesCard.tsx"

/** How long everything is kept, and what passes. */
export function RetentionPage() {
  const { t } = useWords()
  const may = useMay()
  const actions = (
    <>
      <ButtonLink to="/retention/proof" variant="default" leftSection={<IconReportAnalytics size={18} aria-hidden />}>
        {t("staff.retention.proof")}
      </ButtonLink>
      {may("retention.manage") && (
        <ButtonLink to="/retention/new" leftSection={<IconPlus size={18} aria-hidden />}>
          {t("staff.retention.new")}
        </ButtonLink>
      )}
    </>
  )
  return (
    <Page narrow>
      <PageHead title={t("staff.retention.title")} explanation={t("staff.retention.explanation")} actions={actions} />
      <Stack gap="lg">
        <NoticesCard />
        <PoliciesCard />
        {may("retention.manage") && <NoticeDaysCard />}
      </Stack>
    </Page>
  )
}
