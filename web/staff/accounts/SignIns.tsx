import { Table, Text } from "@mantine/core"
import { listMySignIns } from "#gate/accounts/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { momentOf } from "#web/ui/format/day.ts"
import { ListSkeleton } from "#web/ui/ListSkeleton.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { deviceName } from "#ground/kernel/device.ts"

/** The last times somebody signed in, or tried to, with this account. */
export function SignIns() {
  const { t, language } = useWords()
  const signIns = useAnswer(listMySignIns, {}, { freshFor: 0 })
  return (
    <Section title={t("staff.account.sign-ins")} flush>
      <Text c="dimmed" size="sm" px={{ base: "md", sm: "lg" }} pb="xs">
        {t("staff.account.sign-ins-hint")}
      </Text>
      <Answer from={signIns} meanwhile={<ListSkeleton rows={4} />}>
        {(answer) => (
          <Table mb="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t("staff.account.when")}</Table.Th>
                <Table.Th>{t("staff.account.what")}</Table.Th>
                <Table.Th visibleFrom="sm">{t("staff.account.from")}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {answer.signIns.slice(0, 30).map(({ at, outcome, device, address }, place) => (
                <Table.Tr key={place}>
                  <Table.Td>{momentOf(at, language)}</Table.Td>
                  <Table.Td>
                    {t(`staff.account.outcome.${outcome}`)}
                    <Text size="sm" c="dimmed" hiddenFrom="sm">
                      {deviceName(device)} · {address}
                    </Text>
                  </Table.Td>
                  <Table.Td visibleFrom="sm">
                    {deviceName(device)} · {address}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Answer>
    </Section>
  )
}
