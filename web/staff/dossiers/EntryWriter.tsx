import { Alert, Button, Group, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { writeEntry, type Dossier } from "#records/dossiers/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { Form } from "#web/ui/Form.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { UnreadableNote } from "#web/ui/Unreadable.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { EntryFields } from "./EntryFields.tsx"
import { emptyEntry, entryContent, readEntryDraft, type EntryValues } from "./entry-values.ts"
import classes from "./Journal.module.css"

type Props = {
  readonly dossier: Dossier
  readonly draft: {
    readonly found: string | null | undefined
    readonly unreadable: true | undefined
    readonly keep: (content: string) => void
    readonly drop: () => void
  }
  readonly onClose: () => void
}

/** A new journal entry; what is typed is kept on the server as a draft until it is saved. */
export function EntryWriter({ dossier, draft, onClose }: Props) {
  const { t } = useWords()
  const [values, setValues] = useState<EntryValues>(() => (draft.found ? readEntryDraft(draft.found) : emptyEntry()))
  const [tried, setTried] = useState(false)
  const write = useAct(writeEntry, { said: t("staff.journal.saved"), onDone: onClose })
  const change = (fresh: EntryValues) => {
    setValues(fresh)
    if (fresh.text.trim() === "") draft.drop()
    else draft.keep(JSON.stringify(fresh))
  }
  const isEmpty = values.text.trim() === ""
  const submit = () => {
    setTried(true)
    if (!isEmpty) write.mutate({ id: dossier.id, ...entryContent(values) })
  }
  return (
    <section className={classes["writer"]} aria-label={t("staff.journal.new")}>
      <UnsavedGuard isDirty={write.isPending} />
      <Form onSubmit={submit}>
        <Stack gap="md">
          <UnreadableNote of={draft} />
          {draft.found && <Alert color="teal">{t("staff.journal.draft-restored")}</Alert>}
          <EntryFields
            values={values}
            onChange={change}
            kinds={dossier.type.entryKinds}
            error={tried && isEmpty ? t("staff.journal.text-needed") : undefined}
          />
          <ProblemNote problem={write.error} />
          <Group justify="space-between">
            <Text size="sm" c="dimmed" visibleFrom="xs">
              {isEmpty ? "" : t("staff.journal.draft-hint")}
            </Text>
            <Group gap="sm">
              <Button variant="default" onClick={onClose}>
                {t(isEmpty ? "staff.ui.cancel" : "staff.journal.discard")}
              </Button>
              <Button type="submit" loading={write.isPending}>
                {t("staff.journal.save")}
              </Button>
            </Group>
          </Group>
        </Stack>
      </Form>
    </section>
  )
}
