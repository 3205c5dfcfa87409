import { Badge, Modal, Paper, Stack } from "@mantine/core"
import { listEntryVersions, type Entry } from "#records/dossiers/contract.ts"
import { Answer } from "#web/ui/Answer.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"
import classes from "./Journal.module.css"
import { EntryView } from "./EntryView.tsx"

/** All versions of an entry, the one that is valid now first. */
export function EntryVersions({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const { t } = useWords()
  const versions = useAnswer(listEntryVersions, { id: entry.id })
  return (
    <Modal opened onClose={onClose} size="xl" title={t("staff.journal.versions-title")}>
      <Answer from={versions}>
        {(answer) => (
          <Stack>
            {[...answer.versions]
              .sort((a, b) => b.version - a.version)
              .map((one, place) => (
                <Paper key={one.version} className={`card ${classes["entries"]}`}>
                  <EntryView
                    entry={one}
                    beside={
                      <Badge size="md" color={place === 0 ? "teal" : "gray"}>
                        {t(place === 0 ? "staff.journal.version-now" : "staff.journal.version", { count: one.version })}
                      </Badge>
                    }
                  />
                </Paper>
              ))}
          </Stack>
        )}
      </Answer>
    </Modal>
  )
}
