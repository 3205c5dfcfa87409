import { Alert, Avatar, Box, Group, Text, Title } from "@mantine/core"
import { useDocumentTitle } from "@mantine/hooks"
import { IconArchive, IconRibbonHealth } from "@tabler/icons-react"
import type { Person } from "#records/persons/contract.ts"
import { Dots } from "#web/ui/Dots.tsx"
import { UnreadableNote } from "#web/ui/Unreadable.tsx"
import { ageOn, dayOf, today } from "#web/ui/format/day.ts"
import { RestrictionNote } from "#web/staff/holds/RestrictionNote.tsx"
import { useMay } from "#web/staff/me.ts"
import { ExportButton } from "#web/staff/portability/ExportButton.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { PersonMenu } from "./PersonMenu.tsx"
import { StateBadge } from "./StateBadge.tsx"

/** Who it is: name, number, age, state and flags; and what can be done with the whole file. */
export function PersonHead({ person }: { readonly person: Person }) {
  const { t, language } = useWords()
  const may = useMay()
  // The name stays out of the title: titles end up in the browser's history.
  useDocumentTitle(`${t("staff.persons.number", { number: person.number })} · Hoeder`)
  const birth = person.birth?.date
  const age = birth === undefined || person.state === "deceased" ? undefined : ageOn(birth, today())
  const facts = [
    birth &&
      t("staff.persons.born", { day: dayOf(birth, language) }) +
        (age === undefined ? "" : ` (${t("staff.persons.age", { count: age })})`),
    person.gender && t(`staff.person.gender.${person.gender}`),
    t("staff.persons.number", { number: person.number }),
  ]
  return (
    <Box component="header" className="print-head">
      <Group justify="space-between" align="flex-start" gap="md">
        <Group wrap="nowrap" gap="md" style={{ flex: "1 1 22rem" }} miw={0} align="center">
          <Avatar
            size={58}
            radius="lg"
            name={person.fullName}
            color="teal"
            variant="light"
            visibleFrom="xs"
            aria-hidden
            alt=""
          />
          <Box miw={0}>
            <Group gap="sm">
              <Title order={1} className="wrap">
                {person.fullName}
              </Title>
              <StateBadge state={person.state} />
            </Group>
            <Text c="dimmed" mt={2}>
              <Dots of={facts} />
            </Text>
          </Box>
        </Group>
        <Group gap="sm" className="no-print">
          {may("portability.export") && <ExportButton person={person} />}
          <PersonMenu person={person} />
        </Group>
      </Group>
      <UnreadableNote of={person} />
      {person.restricted && <RestrictionNote />}
      {person.inactive !== undefined && (
        <Alert color="amber" icon={<IconArchive aria-hidden />} mt="md">
          {t("staff.persons.inactive-since", {
            day: dayOf(person.inactive.on, language),
            reason: person.inactive.reason,
          })}
        </Alert>
      )}
      {person.state === "deceased" && (
        <Alert color="gray" icon={<IconRibbonHealth aria-hidden />} mt="md">
          {person.deathDate === undefined
            ? t("staff.persons.state.deceased")
            : t("staff.persons.died", { day: dayOf(person.deathDate, language) })}
        </Alert>
      )}
    </Box>
  )
}
