import { Box, List, Text } from "@mantine/core"
import type { HowMany, WhatIf } from "#duties/retention/contract.ts"
import { dayOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"
import { countsOf } from "./say.ts"
import classes from "./MonthBars.module.css"

type Props = { readonly months: WhatIf["months"] }

const heightOf = ({ persons, dossiers, things }: HowMany): number => things ?? Math.max(persons, dossiers)

/** How much becomes due in each month: bars, and below them the months that have something, in words. */
export function MonthBars({ months }: Props) {
  const { t, language } = useWords()
  const filled = months.filter((month) => heightOf(month) > 0)
  const most = Math.max(...months.map(heightOf))
  const [first, last] = [months.at(0), months.at(-1)]
  if (filled.length === 0 || first === undefined || last === undefined)
    return (
      <Text size="sm" c="dimmed">
        {t("staff.retention.chart-none")}
      </Text>
    )
  return (
    <Box>
      <div className={classes["bars"]} role="img" aria-label={t("staff.retention.chart")}>
        {months.map((month) => (
          <div key={month.month} className={classes["bar"]} style={{ height: `${(100 * heightOf(month)) / most}%` }} />
        ))}
      </div>
      <Text component="div" size="xs" c="dimmed" mt={4} className={classes["ends"] ?? ""} aria-hidden>
        <span>{dayOf(first.month, language)}</span>
        <span>{dayOf(last.month, language)}</span>
      </Text>
      <Box component="details" mt="xs">
        <Text component="summary" size="sm" style={{ cursor: "pointer" }}>
          {t("staff.retention.chart")} ({filled.length})
        </Text>
        <List size="sm" mt={6}>
          {filled.map((month) => (
            <List.Item key={month.month}>
              {dayOf(month.month, language)}: {countsOf(month, t)}
            </List.Item>
          ))}
        </List>
      </Box>
    </Box>
  )
}
