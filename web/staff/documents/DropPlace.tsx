import { Dropzone } from "@mantine/dropzone"
import "@mantine/dropzone/styles.layer.css"
import { Group, Text } from "@mantine/core"
import { IconFileUpload } from "@tabler/icons-react"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly onFiles: (files: readonly File[]) => void }

/** Where files are dropped, or chosen. What is too large is said of that file; the others go on. */
export function DropPlace({ onFiles }: Props) {
  const { t } = useWords()
  return (
    <Dropzone
      onDrop={onFiles}
      onReject={(refused) => onFiles(refused.map(({ file }) => file))}
      useFsAccessApi={false}
      p="sm"
      radius="md"
      inputProps={{ "aria-label": t("staff.documents.drop-label") }}
      style={{ background: "var(--hoeder-quiet)" }}
    >
      <Group gap="sm" wrap="nowrap" style={{ pointerEvents: "none" }}>
        <IconFileUpload size={24} stroke={1.5} color="var(--hoeder-accent-text)" aria-hidden style={{ flex: "none" }} />
        <div>
          <Text size="sm" fw={550}>
            {t("staff.documents.drop")}
          </Text>
          <Text size="xs" c="dimmed">
            {t("staff.documents.drop-hint")}
          </Text>
        </div>
      </Group>
    </Dropzone>
  )
}
