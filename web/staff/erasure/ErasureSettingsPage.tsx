import { Stack } from "@mantine/core"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ApprovalCard } from "./ApprovalCard.tsx"
import { ProfilesCard } from "./ProfilesCard.tsx"

/** What the practice sets for its erasures. */
export function ErasureSettingsPage() {
  const { t } = useWords()
  return (
    <Page narrow>
      <PageHead
        title={t("staff.erasure.settings-title")}
        explanation={t("staff.erasure.settings-explanation")}
        above={
          <PageLink to="/erasures" size="sm">
            {t("staff.erasure.title")}
          </PageLink>
        }
      />
      <Stack gap="lg">
        <ApprovalCard />
        <ProfilesCard />
      </Stack>
    </Page>
  )
}
