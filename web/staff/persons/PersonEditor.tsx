import { Alert, Button, Group, Stack } from "@mantine/core"
import { useForm } from "@mantine/form"
import { useEffect, useRef, useState } from "react"
import { changePerson, getPerson, type Person } from "#records/persons/contract.ts"
import { Form } from "#web/ui/Form.tsx"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAct, useClient } from "#web/ui/client/hooks.tsx"
import { ConflictModal } from "#web/ui/ConflictModal.tsx"
import { changedFields, differencesOf, type ComparedSide } from "#web/ui/differences.ts"
import { errorsOf, stillWrong } from "#web/ui/fields/faults.ts"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { UnsavedGuard } from "#web/ui/UnsavedGuard.tsx"
import { useDraft } from "#web/staff/drafts/use-draft.ts"
import { useHome } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { partLabels, partText } from "./describe.ts"
import { PersonForm } from "./form/PersonForm.tsx"
import { contentOf, parts, valuesOf, type PersonFormContent, type FormPart, type PersonValues } from "./form/values.ts"

type Props = { readonly person: Person; readonly onDone: () => void }

/** Sends only what was changed; what was emptied goes as null. */
function changesOf(changed: readonly string[], content: PersonFormContent): Record<string, unknown> {
  return Object.fromEntries(parts.filter((part) => changed.includes(part)).map((part) => [part, content[part] ?? null]))
}

/** The data of a person, to change. A colleague's change in between is laid beside this one; nobody's work is lost. */
export function PersonEditor({ person: begun, onDone }: Props) {
  const words = useWords()
  const home = useHome()
  const { t } = words
  const client = useClient()
  const base = useRef(begun)
  const [theirs, setTheirs] = useState<Person>()
  const draft = useDraft({ person: begun.id, place: `person/${begun.id}` })
  const form = useForm<PersonValues>({
    initialValues: valuesOf(begun),
    validate: { name: { familyName: (name) => (name.trim() === "" ? t("staff.person.family-name-needed") : null) } },
    onValuesChange: (values) => draft.keep(JSON.stringify({ version: base.current.version, values })),
  })
  const { setValues } = form
  useEffect(() => {
    if (!draft.found) return
    const { version, values } = JSON.parse(draft.found) as { version: number; values: PersonValues }
    // A draft made from an older version is saved as such: the server then refuses, and both versions are shown.
    base.current = { ...begun, version }
    setValues(values)
  }, [draft.found, setValues, begun])
  const change = useAct(changePerson, {
    keeps: (fresh) => keptAs(getPerson, { id: fresh.id }, fresh),
    onDone: () => {
      draft.drop()
      onDone()
    },
  })
  const send = (content: PersonFormContent, from: Person) => {
    const changed = changedFields(parts, contentOf(valuesOf(from)), content)
    if (changed.length === 0) {
      draft.drop()
      return onDone()
    }
    change.mutate(
      { id: from.id, version: from.version, ...changesOf(changed, content) },
      {
        onError: (problem) => {
          if (problem.status === 409) void client.call(getPerson, { id: from.id }).then(setTheirs)
          else form.setErrors(errorsOf(problem, t))
        },
      },
    )
  }
  const settle = (choice: Readonly<Record<string, ComparedSide>>) => {
    if (theirs === undefined) return
    const mine = contentOf(form.values)
    const chosen = Object.fromEntries(parts.map((part) => [part, choice[part] === "mine" ? mine[part] : theirs[part]]))
    base.current = theirs
    setTheirs(undefined)
    // Each part is one that was sent or received as it is.
    send(chosen as PersonFormContent, theirs)
  }
  const discard = () => {
    draft.drop()
    onDone()
  }
  const fieldsToShow = parts.map((part: FormPart) => ({
    name: part,
    label: t(partLabels[part]),
    show: (content: Readonly<Record<string, unknown>>) =>
      partText(part, content as Partial<Person>, { ...words, home }),
  }))
  return (
    <Form onSubmit={form.onSubmit((values) => send(contentOf(values), base.current))} mark={form.validate}>
      <UnsavedGuard isDirty={form.isDirty() && !change.isSuccess} />
      <Stack gap="lg">
        {draft.found && <Alert color="teal">{t("staff.persons.draft-restored")}</Alert>}
        <PersonForm form={form} contact={begun.may.seeContact} financial={begun.may.seeFinancial} />
        <ProblemNote
          faultsShown
          problem={change.error?.status === 409 ? undefined : stillWrong(change.error, form.errors, t)}
        />
        <Group justify="flex-end">
          <Button variant="default" size="md" onClick={discard}>
            {t("staff.ui.cancel")}
          </Button>
          <Button type="submit" size="md" loading={change.isPending}>
            {t("staff.ui.save")}
          </Button>
        </Group>
      </Stack>
      {theirs !== undefined && (
        <ConflictModal
          differences={differencesOf(
            fieldsToShow,
            contentOf(valuesOf(base.current)),
            contentOf(form.values),
            contentOf(valuesOf(theirs)),
          )}
          busy={change.isPending}
          onClose={() => setTheirs(undefined)}
          onChoose={settle}
        />
      )}
    </Form>
  )
}
