import { Button, Group, Table, Text } from "@mantine/core"
import { useState } from "react"
import { getImport, ImportField, RepeatedField, tryImport, type Import } from "#duties/imports/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { Section } from "#web/ui/Section.tsx"
import { useWords } from "#web/staff/use-words.ts"

const skip = "-"

/** Which column fills which field; recognised by its heading, corrected by hand. */
export function ColumnTable({ import: one }: { readonly import: Import }) {
  const { t } = useWords()
  const [columns, setColumns] = useState<readonly (ImportField | null)[]>(one.columns)
  const again = useAct(tryImport, { keeps: (fresh) => keptAs(getImport, { id: fresh.id }, fresh) })
  const isChanged = columns.some((field, place) => field !== one.columns[place])
  const fields = ImportField.options
  const choose = (place: number, value: string | null) => {
    const chosen = fields.find((field) => field === value) ?? null
    // A field is filled by one column, and the column that had it before is left out; some go on in a second one.
    const goesOn = RepeatedField.options.some((field) => field === chosen)
    setColumns(columns.map((field, other) => (other === place ? chosen : field === chosen && !goesOn ? null : field)))
  }
  return (
    <Section title={t("staff.imports.columns")} flush>
      <Text c="dimmed" size="sm" px={{ base: "md", sm: "lg" }} pb="xs">
        {t("staff.imports.columns-hint")}
      </Text>
      <Table verticalSpacing={6} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("staff.imports.column-in-file")}</Table.Th>
            <Table.Th visibleFrom="xs">{t("staff.imports.column-example")}</Table.Th>
            <Table.Th>{t("staff.imports.column-field")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {one.headings.map((heading, place) => {
            const examples = [...new Set(one.examples.map((row) => row[place] ?? ""))].filter((cell) => cell !== "")
            const parts = columns[place] === "adres" ? one.understood[place] : undefined
            return (
              <Table.Tr key={place}>
                <Table.Td className="wrap">{heading}</Table.Td>
                <Table.Td visibleFrom="xs">
                  <Text size="sm" c="dimmed" truncate>
                    {examples.slice(0, 3).join(" · ")}
                  </Text>
                  {parts !== undefined && parts !== "" && (
                    <Text size="xs">{t("staff.imports.understood", { parts })}</Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <ChoiceField
                    size="sm"
                    searchable
                    allowDeselect={false}
                    aria-label={t("staff.imports.field-of", { heading })}
                    data={[
                      { value: skip, label: t("staff.imports.column-skip") },
                      ...fields
                        .filter((field) => !one.barred.includes(field) || field === columns[place])
                        .map((field) => ({ value: field as string, label: t(`staff.imports.field.${field}`) })),
                    ]}
                    value={columns[place] ?? skip}
                    onChange={(value) => choose(place, value)}
                  />
                  {columns[place] === null && examples.length > 0 && (
                    <Text size="xs" c="dimmed" mt={4}>
                      {t("staff.imports.left-behind")}
                    </Text>
                  )}
                </Table.Td>
              </Table.Tr>
            )
          })}
        </Table.Tbody>
      </Table>
      {(isChanged || one.state === "failed") && (
        <Group p="md" justify="space-between">
          <Text size="sm">{isChanged ? t("staff.imports.columns-changed") : ""}</Text>
          <Button loading={again.isPending} onClick={() => again.mutate({ id: one.id, columns: [...columns] })}>
            {t("staff.imports.try-again")}
          </Button>
        </Group>
      )}
      <ProblemNote problem={again.error} />
    </Section>
  )
}
