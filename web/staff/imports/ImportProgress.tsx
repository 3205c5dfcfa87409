import { Box, Group, Progress, Text } from "@mantine/core"
import type { Import } from "#duties/imports/contract.ts"
import { countOf } from "#web/ui/format/size.ts"
import { useWords } from "#web/staff/use-words.ts"

/** How far an import is. */
export function ImportProgress({ import: one }: { readonly import: Import }) {
  const { t, language } = useWords()
  const { handled, total } = one.rows
  const part = total === 0 ? 0 : Math.min(100, (handled / total) * 100)
  return (
    <Box flex={1} miw={0}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" fw={550} role="status">
          {t(`staff.imports.state.${one.state}`)}
        </Text>
        {total > 0 && (
          <Text size="sm" c="dimmed">
            {t("staff.imports.progress", { done: countOf(handled, language), total: countOf(total, language) })}
          </Text>
        )}
      </Group>
      <Progress
        value={total === 0 ? 100 : part}
        animated
        mt={6}
        aria-label={t("staff.imports.progress-label", { name: one.fileName })}
      />
    </Box>
  )
}
