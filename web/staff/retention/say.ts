import type { z } from "zod"
import { listKinds, type HowMany, type Notice, type Policy } from "#duties/retention/contract.ts"
import { listDossierTypes } from "#records/dossiers/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import type { StaffKey } from "#web/staff/staff-words.ts"
import { useWords } from "#web/staff/use-words.ts"

type SaidPolicy = Pick<Policy, "about" | "event" | "endOfYear" | "term" | "end">
type PolicyWords = ReturnType<typeof useWords>

/** `2 personen, 5 dossiers`, the one or the other where there is only that; or `12 losse gegevens van 2 personen`. */
export function countsOf({ persons, dossiers, things }: HowMany, t: PolicyWords["t"]): string {
  if (things !== undefined)
    return t("staff.retention.things-of", {
      things: t("staff.retention.things-count", { count: things }),
      persons: t("staff.retention.persons", { count: persons }),
    })
  const parts = [
    ...(persons > 0 || dossiers === 0 ? [t("staff.retention.persons", { count: persons })] : []),
    ...(dossiers > 0 ? [t("staff.retention.dossiers", { count: dossiers })] : []),
  ]
  return parts.join(", ")
}

/** `20 jaar`, `6 maanden en 3 dagen`. */
export function termOf({ years, months, days }: Policy["term"], { t, language }: PolicyWords): string {
  const parts = (
    [
      ["staff.retention.years", years],
      ["staff.retention.months", months],
      ["staff.retention.days", days],
    ] as const satisfies readonly (readonly [StaffKey, number])[]
  ).flatMap(([key, count]) => (count > 0 ? [t(key, { count })] : []))
  return new Intl.ListFormat(language).format(parts)
}

/** The kinds of data of which single things can go by a policy. */
export const useKinds = (): z.output<(typeof listKinds)["gives"]>["kinds"] => useAnswer(listKinds, {}).data?.kinds ?? []

/** A policy as one sentence in plain words. */
export function usePolicySentence(): (policy: SaidPolicy) => string {
  const words = useWords()
  const { t } = words
  const types = useAnswer(listDossierTypes, {}).data?.types ?? []
  const kinds = useKinds()
  const kindOf = ({ about }: SaidPolicy) =>
    about.kind === "data-kind" ? kinds.find(({ name }) => name === about.dataKind) : undefined
  const aboutOf = (policy: SaidPolicy): string => {
    const { about } = policy
    if (about.kind === "data-kind") return kindOf(policy)?.label ?? t("staff.retention.type-gone")
    if (about.kind === "person") return t(`staff.retention.about.${about.which}`)
    const chosen = about.types ?? (about.type === undefined ? undefined : [about.type])
    if (chosen === undefined) return t("staff.retention.about-all")
    const names = chosen.map((one) => types.find(({ id }) => id === one)?.name ?? t("staff.retention.type-gone"))
    if (names.length === 0) return t("staff.retention.about-types-none")
    const [type = "", ...more] = names
    if (more.length === 0) return t("staff.retention.about-type", { type })
    return t("staff.retention.about-types-of", { types: new Intl.ListFormat(words.language).format(names) })
  }
  return (policy) => {
    const event = kindOf(policy)?.event ?? t(`staff.retention.event.${policy.event}`)
    return t(policy.end === "archive" ? "staff.retention.sentence-archive" : "staff.retention.sentence", {
      about: aboutOf(policy),
      term: termOf(policy.term, words),
      event: policy.endOfYear ? t("staff.retention.end-of-year-of", { event }) : event,
    })
  }
}

/** What a notice is about: the policy, and how many. */
export function useNoticeText(): (notice: Notice) => string {
  const { t } = useWords()
  return (notice) => `${notice.policy.name}: ${countsOf(notice, t)}`
}
