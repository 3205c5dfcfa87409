import { Alert, Button, Group, Stack, Text, TextInput } from "@mantine/core"
import { useState } from "react"
import { correctEntry, listEntryVersions, type Dossier, type Entry } from "#records/dossiers/contract.ts"
import { TextSkeleton } from "#web/ui/Answer.tsx"
import { useAct, useClient } from "#web/ui/client/hooks.tsx"
import { Form } from "#web/ui/Form.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { UnreadableNote } from "#web/ui/Unreadable.tsx"
import { useDraft, type TypedDraft } from "#web/staff/drafts/use-draft.ts"
import { useWords } from "#web/staff/use-words.ts"
import { EntryFields } from "./EntryFields.tsx"
import { EntryView } from "./EntryView.tsx"
import { entryContent, readEntryDraft, valuesOfEntry, type EntryValues } from "./entry-values.ts"
import classes from "./Journal.module.css"

type Props = { readonly entry: Entry; readonly dossier: Dossier; readonly onClose: () => void }

/** Corrects an entry: makes a new version, says why, and keeps the old one. */
export function EntryCorrection(props: Props) {
  const draft = useDraft({ person: props.dossier.person.id, place: `entry/${props.entry.id}` })
  return draft.found === undefined ? <TextSkeleton rows={4} /> : <CorrectionForm {...props} draft={draft} />
}

function CorrectionForm({ entry, dossier, draft, onClose }: Props & { readonly draft: TypedDraft }) {
  const { t } = useWords()
  const client = useClient()
  const [values, setValues] = useState<EntryValues>(() =>
    draft.found ? readEntryDraft(draft.found) : valuesOfEntry(entry),
  )
  const [reason, setReason] = useState("")
  const [theirs, setTheirs] = useState<Entry>()
  const [tried, setTried] = useState(false)
  const finish = () => {
    draft.drop()
    onClose()
  }
  const correct = useAct(correctEntry, {
    said: t("staff.journal.saved"),
    onDone: () => finish(),
  })
  const change = (fresh: EntryValues) => {
    setValues(fresh)
    draft.keep(JSON.stringify(fresh))
  }
  const latest = async () => {
    const { versions } = await client.call(listEntryVersions, { id: entry.id })
    setTheirs([...versions].sort((a, b) => b.version - a.version)[0])
  }
  const submit = () => {
    setTried(true)
    if (values.text.trim() === "" || reason.trim() === "") return
    const version = theirs?.version ?? entry.version
    correct.mutate(
      { id: entry.id, version, reason: reason.trim(), ...entryContent(values) },
      { onError: ({ status }) => (status === 409 ? void latest() : undefined) },
    )
  }
  return (
    <section className={classes["writer"]} aria-label={t("staff.journal.correct")}>
      <Form onSubmit={submit}>
        <Stack gap="md">
          <Text c="dimmed" size="sm">
            {t("staff.journal.correct-explanation")}
          </Text>
          <UnreadableNote of={draft} />
          {draft.found && <Alert color="teal">{t("staff.journal.draft-restored")}</Alert>}
          {theirs !== undefined && (
            <Alert color="amber" role="alert">
              {t("staff.journal.stale")}
              <EntryView entry={theirs} />
            </Alert>
          )}
          <EntryFields
            values={values}
            onChange={change}
            kinds={dossier.type.entryKinds}
            error={tried && values.text.trim() === "" ? t("staff.journal.text-needed") : undefined}
          />
          <TextInput
            label={t("staff.journal.correct-reason")}
            required
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={tried && reason.trim() === "" ? t("staff.dossiers.reason-needed") : undefined}
          />
          <ProblemNote problem={correct.error?.status === 409 ? undefined : correct.error} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={finish}>
              {t("staff.ui.cancel")}
            </Button>
            <Button type="submit" loading={correct.isPending}>
              {t("staff.journal.correct-save")}
            </Button>
          </Group>
        </Stack>
      </Form>
    </section>
  )
}
