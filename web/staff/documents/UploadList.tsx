import { ActionIcon, Group, Progress, Stack, Text } from "@mantine/core"
import { IconRefresh, IconX } from "@tabler/icons-react"
import { sizeOf } from "#web/ui/format/size.ts"
import { sentenceOf } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import type { Upload } from "./use-uploads.ts"

type Props = {
  readonly uploads: readonly Upload[]
  readonly onStop: (key: number) => void
  readonly onAgain: (key: number) => void
}

/** Files on their way, each with its progress. */
export function UploadList({ uploads, onStop, onAgain }: Props) {
  if (uploads.length === 0) return null
  return (
    <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }}>
      {uploads.map((upload) => (
        <UploadLine key={upload.key} upload={upload} onStop={onStop} onAgain={onAgain} />
      ))}
    </Stack>
  )
}

function UploadLine({
  upload: { key, file, state, done, problem },
  onStop,
  onAgain,
}: Omit<Props, "uploads"> & { readonly upload: Upload }) {
  const { t, language } = useWords()
  const isSent = state === "sending" && done >= file.size
  const part = file.size === 0 ? 0 : Math.min(100, (done / file.size) * 100)
  const said = {
    waiting: t("staff.documents.waiting"),
    sending: isSent
      ? t("staff.documents.finishing")
      : t("staff.documents.sent", {
          done: sizeOf(Math.min(done, file.size), language),
          total: sizeOf(file.size, language),
        }),
    failed: problem === undefined ? "" : sentenceOf(problem, t),
    "too-large": t("staff.documents.too-large"),
    empty: t("staff.documents.empty-file"),
  }[state]
  const isBad = state === "failed" || state === "too-large" || state === "empty"
  return (
    <li>
      <Group wrap="nowrap" gap="xs">
        <Text size="sm" truncate flex={1} fw={550}>
          {file.name}
        </Text>
        {!isBad && (
          <Text size="sm" c="dimmed" style={{ flex: "none" }}>
            {said}
          </Text>
        )}
        {state === "failed" && (
          <ActionIcon
            variant="subtle"
            size="sm"
            onClick={() => onAgain(key)}
            aria-label={t("staff.documents.again", { name: file.name })}
          >
            <IconRefresh size={16} aria-hidden />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          onClick={() => onStop(key)}
          aria-label={t(isBad ? "staff.documents.dismiss" : "staff.documents.stop", { name: file.name })}
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Group>
      {isBad ? (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {said}
        </Text>
      ) : (
        <Progress
          value={part}
          animated={isSent}
          mt={4}
          aria-label={t("staff.documents.uploading", { name: file.name })}
        />
      )}
    </li>
  )
}
