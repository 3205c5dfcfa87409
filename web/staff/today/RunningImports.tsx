import { Group, Text } from "@mantine/core"
import { listImports } from "#duties/imports/contract.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Section } from "#web/ui/Section.tsx"
import { ImportProgress } from "#web/staff/imports/ImportProgress.tsx"
import { isWorking } from "#web/staff/imports/is-working.ts"
import { useWords } from "#web/staff/use-words.ts"

/** Imports that are under way; not there when there are none. */
export function RunningImports() {
  const { t } = useWords()
  const imports = useAnswer(
    listImports,
    {},
    { freshFor: 5_000, again: (answer) => (answer?.imports.some(isWorking) ? 2_000 : false) },
  )
  const running = imports.data?.imports.filter(isWorking) ?? []
  if (running.length === 0) return null
  return (
    <Section title={t("staff.today.imports")}>
      {running.map((one) => (
        <Group key={one.id} wrap="nowrap" gap="lg">
          <PageLink to="/imports/$id" params={{ id: one.id }} fw={550}>
            <Text component="span">{one.fileName}</Text>
          </PageLink>
          <ImportProgress import={one} />
        </Group>
      ))}
    </Section>
  )
}
