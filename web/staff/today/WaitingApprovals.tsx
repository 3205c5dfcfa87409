import { Divider, Stack } from "@mantine/core"
import { Fragment } from "react"
import { listMyApprovals } from "#gate/approval/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { Section } from "#web/ui/Section.tsx"
import { AskedOfSecond } from "#web/staff/approvals/AskedOfSecond.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** What waits for this user's yes, beside erasures, which have a list of their own; not there when there is nothing. */
export function WaitingApprovals() {
  const { t } = useWords()
  const { data } = useAnswer(listMyApprovals, {}, { freshFor: 5_000 })
  const waiting = data?.approvals.filter(({ kind, may }) => kind !== "erasure" && (may.sayYes || may.sayNo)) ?? []
  if (waiting.length === 0) return null
  return (
    <Section title={t("staff.approval.today")}>
      <Stack gap="lg">
        {waiting.map((asked, nth) => (
          <Fragment key={asked.id}>
            {nth > 0 && <Divider />}
            <AskedOfSecond asked={asked} />
          </Fragment>
        ))}
      </Stack>
    </Section>
  )
}
