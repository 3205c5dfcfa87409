import { Badge, Box, Group, Text } from "@mantine/core"
import type { ReactNode } from "react"
import type { Entry } from "#records/dossiers/contract.ts"
import { dayHere, dayOf, momentOf, timeHere } from "#web/ui/format/day.ts"
import { UnreadableNote } from "#web/ui/Unreadable.tsx"
import { Written } from "#web/ui/Written.tsx"
import { useWords } from "#web/staff/use-words.ts"
import classes from "./Journal.module.css"

type Props = { readonly entry: Entry; readonly actions?: ReactNode; readonly beside?: ReactNode }

/** One journal entry as it is read. */
export function EntryView({ entry, actions, beside }: Props) {
  const { t, language } = useWords()
  const day = dayOf(dayHere(entry.happenedAt), language)
  const isLate = dayHere(entry.writtenAt) !== dayHere(entry.happenedAt)
  const remarks = [
    isLate && t("staff.journal.written-later", { moment: momentOf(entry.writtenAt, language) }),
    entry.correctedAt !== undefined &&
      t("staff.journal.corrected", { moment: momentOf(entry.correctedAt, language) }) +
        (entry.reason === undefined ? "" : `: ${entry.reason}`),
  ].filter(Boolean)
  return (
    <article className={`${classes["entry"]} print-keep`}>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm" mb={6}>
        <Group gap="8px 10px">
          <Text component="time" dateTime={entry.happenedAt} fw={600} size="sm">
            {day} {timeHere(entry.happenedAt)}
          </Text>
          <Text size="sm" c="dimmed">
            {entry.author.name}
          </Text>
          {entry.kind !== undefined && <Badge size="md">{entry.kind}</Badge>}
          {entry.workingNote && (
            <Badge size="md" color="amber">
              {t("staff.journal.working-note")}
            </Badge>
          )}
          {entry.aboutThirdPerson && (
            <Badge size="md" color="amber">
              {t("staff.journal.third-person")}
            </Badge>
          )}
          {beside}
        </Group>
        <Box className="no-print" style={{ flex: "none" }} mt={-5}>
          {actions}
        </Box>
      </Group>
      {entry.unreadable === true ? <UnreadableNote of={entry} /> : <Written text={entry.text} format={entry.format} />}
      {remarks.length > 0 && (
        <Text size="sm" c="dimmed" mt={6}>
          {remarks.join(" · ")}
        </Text>
      )}
    </article>
  )
}
