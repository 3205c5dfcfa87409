import { Badge } from "@mantine/core"
import type { WaitingItem } from "#gate/waiting/contract.ts"
import { Line, Lines } from "#web/ui/Lines.tsx"
import { BareLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { allCards } from "./all-cards.ts"
import { useWaiting } from "./use-waiting.ts"
import classes from "./WaitingForYou.module.css"

/** All that waits for who is signed in beside their tasks, the soonest first; not there when there is nothing. */
export function WaitingForYou() {
  const { t } = useWords()
  const { atCards } = useWaiting()
  if (atCards.length === 0) return null
  return (
    <Section title={t("staff.manage.waiting")} flush>
      <Lines>
        {atCards.map((item) => (
          <Item key={`${item.place} ${item.text}`} item={item} />
        ))}
      </Lines>
    </Section>
  )
}

function Item({ item: { place, text, urgency, days } }: { readonly item: WaitingItem }) {
  const { t } = useWords()
  const age = useAge(days)
  const [page = "", told = ""] = place.split("?")
  const card = allCards.find(({ to }) => to === page)
  if (card === undefined) return null
  const Icon = card.icon
  const link = (
    // What a place is told more is what its own page makes of it.
    <BareLink to={card.to} search={Object.fromEntries(new URLSearchParams(told)) as never} data-row>
      {t(card.title)}: {text}
    </BareLink>
  )
  return (
    <Line
      icon={<Icon size={22} stroke={1.6} className={classes["icon"]} data-urgency={urgency} aria-hidden />}
      link={link}
      below={age}
      beside={urgency === "harm" && <Badge color="red">{t("staff.manage.urgent")}</Badge>}
    />
  )
}

/** How long something waits, as people say it. */
function useAge(days: number | undefined): string | undefined {
  const { t } = useWords()
  if (days === undefined) return undefined
  if (days === 0) return t("staff.manage.since-today")
  return days === 1 ? t("staff.manage.since-yesterday") : t("staff.manage.since-days", { count: days })
}
