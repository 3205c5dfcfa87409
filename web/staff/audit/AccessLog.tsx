import { Badge, Table, Text } from "@mantine/core"
import { IconEye } from "@tabler/icons-react"
import { listAccess, type AuditLine } from "#gate/audit/contract.ts"
import { PagedList, usePaged } from "#web/ui/PagedList.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { Nothing } from "#web/ui/Nothing.tsx"
import { Section } from "#web/ui/Section.tsx"
import { EmergenciesOfPerson } from "#web/staff/emergency/EmergenciesOfPerson.tsx"
import { useWords } from "#web/staff/use-words.ts"

const size = 50

/** Who opened or changed a person's file, newest first. */
export function AccessLog({ person }: { readonly person: string }) {
  const { t } = useWords()
  const log = usePaged(listAccess, { id: person }, { size, freshFor: 0 })
  return (
    <>
      <EmergenciesOfPerson person={person} />
      <Section title={t("staff.access-log.title")} flush>
        <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="sm">
          {t("staff.access-log.explanation")}
        </Text>
        <PagedList
          of={log}
          meanwhile={8}
          none={
            <Nothing
              icon={<IconEye aria-hidden />}
              title={t("staff.access-log.none")}
              advice={t("staff.access-log.none-advice")}
            />
          }
        >
          {(answer) => <LogTable lines={answer.lines} />}
        </PagedList>
      </Section>
    </>
  )
}

function LogTable({ lines }: { readonly lines: readonly AuditLine[] }) {
  const { t, language } = useWords()
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w={{ base: 132, sm: 200 }}>{t("staff.access-log.when")}</Table.Th>
          <Table.Th visibleFrom="sm">{t("staff.access-log.who")}</Table.Th>
          <Table.Th>{t("staff.access-log.what")}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => {
          const who = line.userName ?? t(`staff.access-log.actor.${line.actor}`)
          return (
            <Table.Tr key={line.seq}>
              <Table.Td>{momentOf(line.at, language)}</Table.Td>
              <Table.Td visibleFrom="sm">{who}</Table.Td>
              <Table.Td>
                <Text hiddenFrom="sm" fw={550}>
                  {who}
                </Text>
                {line.said}
                {line.count !== undefined && line.count > 1 && ` (${line.count})`}
                {line.outcome !== "done" && (
                  <Badge ml="sm" color="red" size="md">
                    {t(`staff.access-log.outcome.${line.outcome}`)}
                  </Badge>
                )}
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
