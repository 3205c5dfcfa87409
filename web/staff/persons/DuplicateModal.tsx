import { Button, Modal, Paper, Stack, Text } from "@mantine/core"
import type { PersonLine } from "#records/persons/contract.ts"
import { Foot } from "#web/ui/Foot.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { PersonLines } from "./PersonLines.tsx"

type Props = {
  readonly duplicates: readonly PersonLine[]
  readonly busy: boolean
  readonly problem: unknown
  readonly onClose: () => void
  readonly onCreate: () => void
}

/** Warns that somebody like this is known already; nothing is refused for it. */
export function DuplicateModal({ duplicates, busy, problem, onClose, onCreate }: Props) {
  const { t } = useWords()
  return (
    <Modal opened={duplicates.length > 0} onClose={onClose} title={t("staff.persons.duplicate-title")} size="lg">
      <Stack>
        <Text c="dimmed">{t("staff.persons.duplicate")}</Text>
        <Paper className="card">
          <PersonLines persons={duplicates} />
        </Paper>
        <ProblemNote problem={problem} />
        <Foot>
          <Button variant="default" onClick={onCreate} loading={busy}>
            {t("staff.persons.create-anyway")}
          </Button>
          <Button onClick={onClose} data-autofocus>
            {t("staff.ui.back")}
          </Button>
        </Foot>
      </Stack>
    </Modal>
  )
}
