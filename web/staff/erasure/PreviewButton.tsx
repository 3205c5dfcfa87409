import { Button, Group, Text } from "@mantine/core"
import { IconEye } from "@tabler/icons-react"
import { useWords } from "#web/staff/use-words.ts"

/** Looks at what an end would do; nothing ends by it. */
export function PreviewButton({ isBusy }: { readonly isBusy: boolean }) {
  const { t } = useWords()
  return (
    <Group justify="flex-end" gap="md">
      <Text size="sm" c="dimmed">
        {t("staff.erasure.preview-hint")}
      </Text>
      <Button type="submit" size="md" loading={isBusy} leftSection={<IconEye size={19} aria-hidden />}>
        {t("staff.erasure.preview")}
      </Button>
    </Group>
  )
}
