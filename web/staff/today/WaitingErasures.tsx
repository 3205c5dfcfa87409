import { listErasures } from "#duties/erasure/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWhat } from "#web/staff/erasure/use-what.ts"
import { useWords } from "#web/staff/words.ts"

/** Erasures that wait for this user's approval; not there when there are none. */
export function WaitingErasures() {
  const { t, language } = useWords()
  const what = useWhat()
  const erasures = useAnswer(listErasures, { size: 100 }, { freshFor: 5_000 })
  const waiting = erasures.data?.erasures.filter(({ may }) => may.decide) ?? []
  if (waiting.length === 0) return null
  return (
    <Section title={t("staff.erasure.today")} flush>
      <Lines>
        {waiting.map((one) => (
          <Line
            key={one.id}
            link={
              <BareLink to="/erasures/$id" params={{ id: one.id }} data-row>
                {t(`staff.erasure.of.${one.end}`, { what: what(one) })}
              </BareLink>
            }
            below={t("staff.erasure.today-by", {
              name: one.askedBy?.name ?? "",
              moment: momentOf(one.askedAt ?? one.madeAt, language),
            })}
          />
        ))}
      </Lines>
    </Section>
  )
}
