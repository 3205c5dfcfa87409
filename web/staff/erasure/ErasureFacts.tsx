import type { Erasure } from "#duties/erasure/contract.ts"
import { Dots } from "#web/ui/Dots.tsx"
import { Facts } from "#web/ui/Facts.tsx"
import { dayOf, momentOf } from "#web/ui/format/day.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Who asked for it, on what ground and of whom; who agreed; how it ended. */
export function ErasureFacts({ erasure }: { readonly erasure: Erasure }) {
  const { t, language } = useWords()
  const { ground, profile, overrulesTerms, madeAt, madeBy, askedAt, askedBy } = erasure
  const { needsApproval, decidedAt, decidedBy, endedAt, stoppedBy, state } = erasure
  const moment = (at: string | undefined, who: { readonly name: string } | undefined) =>
    at &&
    (who === undefined
      ? momentOf(at, language)
      : t("staff.erasure.fact.moment", { moment: momentOf(at, language), name: who.name }))
  return (
    <Section title={t("staff.erasure.facts")}>
      <Facts
        empty=""
        labelWidth="11rem"
        facts={[
          { label: t("staff.erasure.fact.ground"), value: ground },
          { label: t("staff.erasure.fact.selection"), value: <Selected selection={erasure.selection} /> },
          { label: t("staff.erasure.profile"), value: profile?.name },
          {
            label: t("staff.erasure.fact.terms"),
            value: overrulesTerms && t("staff.erasure.fact.terms-aside"),
          },
          { label: t("staff.erasure.fact.made"), value: moment(madeAt, madeBy) },
          {
            label: t(needsApproval.length > 0 ? "staff.erasure.fact.approval-asked" : "staff.erasure.fact.asked"),
            value: moment(askedAt, askedBy),
          },
          {
            label: t(state === "refused" ? "staff.erasure.fact.refused" : "staff.erasure.fact.approved"),
            value: moment(decidedAt, decidedBy),
          },
          { label: t("staff.erasure.fact.stopped"), value: stoppedBy?.name },
          { label: t("staff.erasure.fact.ended"), value: moment(endedAt, undefined) },
        ]}
      />
    </Section>
  )
}

/** What was chosen, in words. */
function Selected({ selection }: Pick<Erasure, "selection">) {
  const { t, language } = useWords()
  const { inactiveOnly, untouchedSince, reasons, inactiveFrom, persons, dossiers, endedCases } = selection
  const since = untouchedSince && dayOf(untouchedSince, language)
  if (persons !== undefined || dossiers !== undefined) return <>{t("staff.erasure.selected.named")}</>
  if (endedCases) return <>{since && t("staff.erasure.selected.cases", { day: since })}</>
  return (
    <Dots
      of={[
        t(inactiveOnly ? "staff.erasure.selected.inactive" : "staff.erasure.selected.deceased"),
        since && t("staff.erasure.selected.untouched", { day: since }),
        reasons && t("staff.erasure.selected.reasons", { reasons: reasons.join(", ") }),
        inactiveFrom && t("staff.erasure.selected.from", { day: dayOf(inactiveFrom, language) }),
      ]}
    />
  )
}
