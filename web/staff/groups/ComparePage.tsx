import { List, SimpleGrid, Stack, Table, Text } from "@mantine/core"
import { useState } from "react"
import type { GroupId } from "#ground/kernel/ids.ts"
import { compareGroups, listGroups, listPermissions, type GrantExtent } from "#gate/groups/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { Page, PageHead } from "#web/ui/Page.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Two groups side by side: what differs, and what they have in common. */
export function ComparePage() {
  const { t } = useWords()
  const groups = useAnswer(listGroups, {})
  const [one, setOne] = useState<string | null>(null)
  const [other, setOther] = useState<string | null>(null)
  const data = (groups.data?.groups ?? []).map(({ id, name }) => ({ value: id as string, label: name }))
  const nameOf = (id: string | null): string => data.find(({ value }) => value === id)?.label ?? ""
  return (
    <Page narrow>
      <PageHead
        title={t("staff.groups.compare")}
        explanation={t("staff.groups.compare-explanation")}
        above={
          <PageLink to="/groups" size="sm">
            {t("staff.groups.title")}
          </PageLink>
        }
      />
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <ChoiceField label={t("staff.groups.compare-one")} data={data} value={one} onChange={setOne} />
          <ChoiceField label={t("staff.groups.compare-other")} data={data} value={other} onChange={setOther} />
        </SimpleGrid>
        {one !== null && other !== null && (
          <Compared one={one as GroupId} other={other as GroupId} names={[nameOf(one), nameOf(other)]} />
        )}
      </Stack>
    </Page>
  )
}

type ComparedProps = {
  readonly one: GroupId
  readonly other: GroupId
  readonly names: readonly [one: string, other: string]
}

function Compared({ one, other, names }: ComparedProps) {
  const { t } = useWords()
  const compared = useAnswer(compareGroups, { one, other })
  const permissions = useAnswer(listPermissions, {})
  const scoped = new Set((permissions.data?.permissions ?? []).flatMap((right) => (right.scoped ? [right.name] : [])))
  const told = (permission: string, extent: GrantExtent | undefined): string => {
    if (extent === undefined) return t("staff.groups.not-granted")
    return t(scoped.has(permission) ? `staff.groups.scope.${extent}` : "staff.groups.granted-yes")
  }
  return (
    <Answer from={compared}>
      {({ differ, same }) => (
        <>
          <Section title={t("staff.groups.differ")} flush>
            {differ.length === 0 ? (
              <Text c="dimmed" px={{ base: "md", sm: "lg" }} pb="md">
                {t("staff.groups.differ-none")}
              </Text>
            ) : (
              <Table.ScrollContainer minWidth={0}>
                <Table layout="auto">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{t("staff.groups.right")}</Table.Th>
                      <Table.Th>{names[0]}</Table.Th>
                      <Table.Th>{names[1]}</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {differ.map((right) => (
                      <Table.Tr key={right.permission}>
                        <Table.Td>{right.sentence}</Table.Td>
                        <Table.Td>{told(right.permission, right.one)}</Table.Td>
                        <Table.Td>{told(right.permission, right.other)}</Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Table.ScrollContainer>
            )}
          </Section>
          <Section title={t("staff.groups.same")}>
            {same.length === 0 ? (
              <Text c="dimmed">{t("staff.groups.same-none")}</Text>
            ) : (
              <List size="sm" spacing={6}>
                {same.map(({ permission, sentence }) => (
                  <List.Item key={permission}>{sentence}</List.Item>
                ))}
              </List>
            )}
          </Section>
        </>
      )}
    </Answer>
  )
}
