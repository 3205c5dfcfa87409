import { Group, Skeleton, Table, Text } from "@mantine/core"
import type { PersonLine } from "#records/persons/contract.ts"
import { dayOf } from "#web/ui/format/day.ts"
import { BareLink } from "#web/ui/links.tsx"
import { UnreadableBadge } from "#web/ui/Unreadable.tsx"
import { useMay } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { StateBadge } from "./StateBadge.tsx"

type Props = { readonly persons: readonly PersonLine[]; /** The next answer is on its way. */ readonly isOld: boolean }

/** Persons as a table; on a phone the columns go under the name. */
export function PersonTable({ persons, isOld }: Props) {
  return (
    <Table style={{ opacity: isOld ? 0.55 : 1, transition: "opacity 120ms" }}>
      <Head />
      <Table.Tbody>
        {persons.map((person) => (
          <Row key={person.id} person={person} />
        ))}
      </Table.Tbody>
    </Table>
  )
}

function Head() {
  const { t } = useWords()
  const may = useMay()
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{t("staff.persons.column-name")}</Table.Th>
        <Table.Th visibleFrom="xs">{t("staff.persons.column-birth")}</Table.Th>
        {may("persons.see-contact") && <Table.Th visibleFrom="sm">{t("staff.persons.column-city")}</Table.Th>}
        <Table.Th visibleFrom="sm">{t("staff.persons.column-number")}</Table.Th>
        <Table.Th visibleFrom="sm">{t("staff.persons.column-state")}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  )
}

function Row({ person }: { readonly person: PersonLine }) {
  const { language } = useWords()
  const may = useMay()
  const birth = person.birthDate === undefined ? "" : dayOf(person.birthDate, language)
  return (
    <Table.Tr className="row">
      <Table.Td>
        <BareLink to="/persons/$id" params={{ id: person.id }} data-row className="row-link">
          {person.listName}
        </BareLink>{" "}
        <UnreadableBadge of={person} />
        <Group gap={6} hiddenFrom="sm" c="dimmed" fz="sm">
          <Text inherit hiddenFrom="xs">
            {birth}
          </Text>
          <Text inherit>{person.city}</Text>
          <Text inherit>{person.number}</Text>
          {person.state !== "active" && <StateBadge state={person.state} />}
        </Group>
      </Table.Td>
      <Table.Td visibleFrom="xs">{birth}</Table.Td>
      {may("persons.see-contact") && <Table.Td visibleFrom="sm">{person.city}</Table.Td>}
      <Table.Td visibleFrom="sm">{person.number}</Table.Td>
      <Table.Td visibleFrom="sm">
        <StateBadge state={person.state} quiet />
      </Table.Td>
    </Table.Tr>
  )
}

/** Where the table will come. */
export const PersonTableSkeleton = () => (
  <Table aria-busy>
    <Head />
    <Table.Tbody>
      {Array.from({ length: 12 }, (_, row) => (
        <Table.Tr key={row}>
          {[60, 40, 45, 30, 30].map((width, column) => (
            <Table.Td key={width + column} {...(column === 0 ? {} : { visibleFrom: column === 1 ? "xs" : "sm" })}>
              <Skeleton height={17} my={4} width={`${width}%`} />
            </Table.Td>
          ))}
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
)
