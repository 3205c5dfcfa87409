import { Alert, Box, List, SimpleGrid, Stack, Text, Title } from "@mantine/core"
import type { HowMany, WhatIf } from "#duties/retention/contract.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { MonthBars } from "./MonthBars.tsx"
import { countsOf } from "./say.ts"
import { ThingLines } from "./ThingLines.tsx"
import type { PolicyValues } from "./values.ts"

type Props = { readonly outcome: WhatIf; readonly values: Pick<PolicyValues, "how" | "end" | "noticeDays"> }

/** Of single things somebody who is counted in one month is in another too: only the things add up. */
const sum = (all: readonly HowMany[]): HowMany => ({
  persons: all.reduce((total, { persons }) => total + persons, 0),
  dossiers: all.reduce((total, { dossiers }) => total + dossiers, 0),
  things: all.reduce<number | undefined>(
    (total, { things }) => (things === undefined ? total : (total ?? 0) + things),
    undefined,
  ),
})

/** What a policy would do: now, in the coming two years and later, and what stays and why. */
export function Outcome({ outcome, values }: Props) {
  const { t } = useWords()
  const { about, waiting, now, held, months, later, examples } = outcome
  const isByItself = values.how === "by-itself" && values.end !== "ask"
  return (
    <Section title={t("staff.retention.outcome")} aria-live="polite">
      <Stack gap="md">
        <Text>
          {about.things === undefined
            ? t("staff.retention.outcome-about", {
                persons: t("staff.retention.persons", { count: about.persons }),
                dossiers: t("staff.retention.dossiers", { count: about.dossiers }),
              })
            : t("staff.retention.outcome-about-things", { what: countsOf(about, t) })}{" "}
          {waiting.persons > 0 && t("staff.retention.outcome-waiting", { persons: countsOf(waiting, t) })}
        </Text>
        <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md">
          <Figure label={t("staff.retention.outcome-now")} count={now} />
          <Figure label={t("staff.retention.outcome-two-years")} count={sum(months)} />
          <Figure label={t("staff.retention.outcome-later")} count={later} />
          <Figure label={t("staff.retention.outcome-held")} count={sum(held)} />
        </SimpleGrid>
        <MonthBars months={months} />
        {held.length > 0 && (
          <div>
            <Title order={3} size="h5">
              {t("staff.retention.why-held")}
            </Title>
            <List size="sm" mt={6}>
              {held.map(({ ground, ...count }) => (
                <List.Item key={ground}>
                  {ground}: {countsOf(count, t)}
                </List.Item>
              ))}
            </List>
          </div>
        )}
        {examples.length > 0 && (
          <div>
            <Title order={3} size="h5" mb={4}>
              {t("staff.retention.examples")}
            </Title>
            <Box mx={{ base: "-md", sm: "-lg" }}>
              <ThingLines things={examples} archives={values.end === "archive"} />
            </Box>
          </div>
        )}
        <Alert color={isByItself ? "amber" : "teal"} p="sm">
          {isByItself
            ? t(values.end === "archive" ? "staff.retention.outcome-archive" : "staff.retention.outcome-by-itself", {
                days: values.noticeDays,
              })
            : t("staff.retention.outcome-review")}
        </Alert>
      </Stack>
    </Section>
  )
}

/** A figure under its name. */
export function Figure({ label, count }: { readonly label: string; readonly count: HowMany }) {
  const { t } = useWords()
  return (
    <div>
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text fw={600} className="wrap">
        {countsOf(count, t)}
      </Text>
    </div>
  )
}
