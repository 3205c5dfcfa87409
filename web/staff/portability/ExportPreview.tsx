import { Table, Text } from "@mantine/core"
import type { z } from "zod"
import type { previewExport } from "#duties/portability/contract.ts"
import { countOf, sizeOf } from "#web/ui/format/size.ts"
import { useWords } from "#web/staff/use-words.ts"

type PreviewedKind = z.output<(typeof previewExport)["gives"]>["kinds"][number]

/** What would go into the ZIP, counted by kind, and what stays out. */
export function ExportPreview({ kinds }: { readonly kinds: readonly PreviewedKind[] }) {
  const { t, language } = useWords()
  const shown = kinds.filter(({ count, leftOut }) => count + leftOut > 0)
  const damaged = shown.reduce((sum, { unreadable }) => sum + unreadable, 0)
  const hasLeftOut = shown.some(({ leftOut }) => leftOut > 0)
  const filesOf = (files: number, bytes: number) => `${countOf(files, language)} (${sizeOf(bytes, language)})`
  return (
    <div>
      <Text fw={550} mb={4}>
        {t("staff.export.inside")}
      </Text>
      <Table verticalSpacing={7} horizontalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("staff.export.kind")}</Table.Th>
            <Table.Th ta="right">{t("staff.export.count")}</Table.Th>
            <Table.Th ta="right" visibleFrom="sm">
              {t("staff.export.files")}
            </Table.Th>
            {hasLeftOut && <Table.Th ta="right">{t("staff.export.left-out")}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(({ name, label, count, files, bytes, leftOut }) => (
            <Table.Tr key={name}>
              <Table.Td>
                {label}
                {files > 0 && (
                  <Text size="sm" c="dimmed" hiddenFrom="sm">
                    {t("staff.export.files")}: {filesOf(files, bytes)}
                  </Text>
                )}
              </Table.Td>
              <Table.Td ta="right">{countOf(count, language)}</Table.Td>
              <Table.Td ta="right" visibleFrom="sm">
                {files === 0 ? "" : filesOf(files, bytes)}
              </Table.Td>
              {hasLeftOut && <Table.Td ta="right">{leftOut === 0 ? "" : countOf(leftOut, language)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {damaged > 0 && (
        <Text size="sm" c="red" mt="xs">
          {t("staff.export.unreadable", { count: damaged })}
        </Text>
      )}
      {hasLeftOut && (
        <Text size="sm" c="dimmed" mt="xs">
          {t("staff.export.left-out-hint")}
        </Text>
      )}
    </div>
  )
}
