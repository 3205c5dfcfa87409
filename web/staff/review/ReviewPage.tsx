import { Stack } from "@mantine/core"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { AttestationCard } from "./AttestationCard.tsx"
import { DormantCard } from "./DormantCard.tsx"
import { PastChecks } from "./PastChecks.tsx"
import { UnusedCard } from "./UnusedCard.tsx"

/** Looking back at rights: who is in which group, what nobody uses, which accounts lie still. */
export function ReviewPage() {
  const { t } = useWords()
  const may = useMay()
  return (
    <Page narrow>
      <PageHead title={t("staff.review.title")} explanation={t("staff.review.explanation")} />
      <Stack gap="lg">
        <AttestationCard />
        <UnusedCard />
        {may("users.see") && <DormantCard />}
        <PastChecks />
      </Stack>
    </Page>
  )
}
