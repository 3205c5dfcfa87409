import { Stack } from "@mantine/core"
import { IconUserCheck } from "@tabler/icons-react"
import { listMyApprovals } from "#gate/approval/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { AskedOfSecond } from "./AskedOfSecond.tsx"

/** What waits for this user's yes or no, or for that of others because they asked; erasures have a page of their own. */
export function ApprovalsPage() {
  const { t } = useWords()
  const may = useMay()
  const approvals = useAnswer(listMyApprovals, {}, { freshFor: 0 })
  return (
    <Page narrow>
      <PageHead title={t("staff.approval.nav")} explanation={t("staff.approval.explanation")} />
      <Answer from={approvals}>
        {(answer) => {
          const asked = answer.approvals.filter(({ kind }) => kind !== "erasure")
          return (
            <Stack gap="lg">
              {asked.length === 0 && (
                <Section>
                  <Nothing
                    icon={<IconUserCheck aria-hidden />}
                    title={t("staff.approval.none")}
                    advice={t("staff.approval.none-advice")}
                  />
                </Section>
              )}
              {asked.map((one) => (
                <Section key={one.id}>
                  <AskedOfSecond asked={one} />
                </Section>
              ))}
              {may("erasure.prepare") && (
                <PageLink to="/erasures" search={{ show: "to-approve" }}>
                  {t("staff.approval.to-erasures")}
                </PageLink>
              )}
            </Stack>
          )
        }}
      </Answer>
    </Page>
  )
}
