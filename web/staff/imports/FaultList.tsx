import { Button, Spoiler, Table, Text } from "@mantine/core"
import { IconDownload } from "@tabler/icons-react"
import { useMutation } from "@tanstack/react-query"
import { getWrongRows, type Import } from "#duties/imports/contract.ts"
import { useClient } from "#web/ui/client/hooks.tsx"
import { save } from "#web/ui/client/receive.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** The rows that cannot go in: where, and why. */
export function FaultList({ import: one }: { readonly import: Import }) {
  const { t } = useWords()
  const client = useClient()
  const fetch = useMutation({ mutationFn: () => client.fetch(getWrongRows, { id: one.id }), onSuccess: save })
  const download = one.may.fetchWrongRows && (
    <Button
      variant="light"
      leftSection={<IconDownload size={17} aria-hidden />}
      loading={fetch.isPending}
      onClick={() => fetch.mutate()}
    >
      {t("staff.imports.wrong-rows")}
    </Button>
  )
  return (
    <Section title={t("staff.imports.faults")} actions={download} flush>
      <ProblemNote problem={fetch.error} />
      {one.faults.length >= 200 && (
        <Text size="sm" c="dimmed" px={{ base: "md", sm: "lg" }} pb="xs">
          {t("staff.imports.faults-some", { count: one.faults.length })}
        </Text>
      )}
      <Spoiler
        maxHeight={420}
        showLabel={t("staff.ui.more")}
        hideLabel={t("staff.ui.less")}
        pb="md"
        styles={{ control: { marginInlineStart: 16 } }}
      >
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={72}>{t("staff.imports.fault-row")}</Table.Th>
              <Table.Th w={150}>{t("staff.imports.fault-column")}</Table.Th>
              <Table.Th>{t("staff.imports.fault-reason")}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {one.faults.map(({ row, column, reason }, place) => (
              <Table.Tr key={place}>
                <Table.Td>{row}</Table.Td>
                <Table.Td className="wrap">{column ?? t("staff.imports.fault-whole-row")}</Table.Td>
                <Table.Td>{reason}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Spoiler>
    </Section>
  )
}
