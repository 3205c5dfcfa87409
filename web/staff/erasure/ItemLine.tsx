import { Badge } from "@mantine/core"
import type { ErasureItem } from "#duties/erasure/contract.ts"
import { Dots } from "#web/ui/Dots.tsx"
import { dayOf, today } from "#web/ui/format/day.ts"
import { Line } from "#web/ui/Lines.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { sentence } from "./sentence.ts"

/** One person or dossier of an erasure, by name for those who may know it. */
export function ItemLine({ item }: { readonly item: ErasureItem }) {
  const { t, language } = useWords()
  const { person, dossier, isActive, restedOn, lastActivityOn, reason, until } = item
  const day = until === undefined ? undefined : dayOf(until, language)
  return (
    <Line
      link={
        person.name === undefined ? (
          t("staff.erasure.somebody")
        ) : (
          <BareLink to="/persons/$id" params={{ id: person.id }} data-row>
            {person.name}
          </BareLink>
        )
      }
      below={
        <>
          <Dots
            of={[
              dossier?.name,
              person.number !== undefined && t("staff.persons.number", { number: person.number }),
              t("staff.erasure.last-activity", { day: dayOf(lastActivityOn, language) }),
            ]}
          />
          {restedOn !== undefined && (
            <div>
              {restedOn === today()
                ? t("staff.erasure.rests-since-today")
                : t("staff.erasure.rests-since", { day: dayOf(restedOn, language) })}
            </div>
          )}
          {reason !== undefined && (
            <div>
              {sentence(reason)}
              {day !== undefined && ` (${t("staff.erasure.until", { day })})`}
            </div>
          )}
        </>
      }
      beside={isActive && restedOn === undefined && <Badge color="amber">{t("staff.erasure.still-active")}</Badge>}
    />
  )
}
