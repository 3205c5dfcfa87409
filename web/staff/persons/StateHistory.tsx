import { Timeline, Text } from "@mantine/core"
import type { Person } from "#records/persons/contract.ts"
import { dayOf } from "#web/ui/format/day.ts"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** When a person was active, inactive or deceased, and why; newest first. */
export function StateHistory({ person }: { readonly person: Person }) {
  const { t, language } = useWords()
  return (
    <Section title={t("staff.persons.state-history")}>
      <Timeline bulletSize={14} lineWidth={2} active={-1}>
        {person.states.toReversed().map(({ on, state, reason }, index) => (
          // The list only grows at its end: who stands where does not change.
          <Timeline.Item key={person.states.length - index} title={t(`staff.persons.state.${state}`)}>
            <Text size="sm" c="dimmed" className="wrap">
              {dayOf(on, language)}
              {reason !== undefined && ` · ${reason}`}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  )
}
