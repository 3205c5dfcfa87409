import { Section } from "#web/ui/Section.tsx"
import { listMyApprovals, type WaitingApproval } from "#gate/approval/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { AskedOfSecond } from "./AskedOfSecond.tsx"

type Which = { readonly kind: WaitingApproval["kind"]; readonly thing: string }

/** What waits for a second person about one thing, as this reader sees it. */
export function useWaiting({ kind, thing }: Which): WaitingApproval | undefined {
  const { data } = useAnswer(listMyApprovals, {}, { freshFor: 5_000 })
  return data?.approvals.find((one) => one.kind === kind && one.thing === thing)
}

/** The same on the screen of that thing; nothing where nothing waits. */
export function WaitsForSecond(which: Which) {
  const { t } = useWords()
  const asked = useWaiting(which)
  if (asked === undefined) return null
  return (
    <Section title={t("staff.approval.title")}>
      <AskedOfSecond asked={asked} />
    </Section>
  )
}
