import { Paper, SimpleGrid, Text } from "@mantine/core"
import type { Import } from "#duties/imports/contract.ts"
import { countOf } from "#web/ui/format/size.ts"
import { useWords } from "#web/staff/use-words.ts"

/** What is new, duplicate and wrong, in figures. */
export function ImportFigures({ import: { rows, state } }: { readonly import: Import }) {
  const { t, language } = useWords()
  const figures = [
    { label: t("staff.imports.total"), hint: t("staff.imports.total-hint"), count: rows.total },
    {
      label: t("staff.imports.fresh"),
      hint: t(state === "done" ? "staff.imports.fresh-done" : "staff.imports.fresh-hint"),
      count: rows.fresh,
    },
    { label: t("staff.imports.duplicate"), hint: t("staff.imports.duplicate-hint"), count: rows.duplicate },
    ...(state === "done" && rows.merged > 0
      ? [{ label: t("staff.imports.merged"), hint: t("staff.imports.merged-hint"), count: rows.merged }]
      : []),
    {
      label: t("staff.imports.wrong"),
      hint: t(state === "done" ? "staff.imports.wrong-done" : "staff.imports.wrong-hint"),
      count: rows.wrong,
    },
  ]
  return (
    <SimpleGrid cols={{ base: 2, sm: figures.length }} spacing="sm" component="dl" m={0}>
      {figures.map(({ label, hint, count }) => (
        <Paper key={label} className="card" p="md">
          <Text component="dt" size="sm" fw={550}>
            {label}
          </Text>
          <Text component="dd" m={0} fz={30} fw={640} lh={1.2}>
            {countOf(count, language)}
          </Text>
          <Text component="dd" m={0} size="xs" c="dimmed">
            {hint}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  )
}
