import { listErasures } from "#duties/erasure/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink, ButtonLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWhat } from "#web/staff/erasure/use-what.ts"
import { useWords } from "#web/staff/use-words.ts"

const howMany = 5

/** Erasures that wait for this user's approval; not there when there are none. */
export function WaitingErasures() {
  const { t, language } = useWords()
  const what = useWhat()
  const { data } = useAnswer(listErasures, { toApprove: "true", size: howMany }, { freshFor: 5_000 })
  if (data === undefined || data.total === 0) return null
  const toAll = data.total > howMany && (
    <ButtonLink to="/erasures" search={{ show: "to-approve" }} variant="subtle" size="compact-sm">
      {t("staff.erasure.today-all", { count: data.total })}
    </ButtonLink>
  )
  return (
    <Section title={t("staff.erasure.today")} actions={toAll} flush>
      <Lines>
        {data.erasures.map((one) => (
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
