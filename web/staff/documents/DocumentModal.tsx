import { Checkbox, Textarea, TextInput } from "@mantine/core"
import { useState } from "react"
import { changeDocument, getDocument } from "#records/documents/contract.ts"
import type { Document } from "#records/documents/contract.ts"
import { useAct, useClient } from "#web/ui/client/hooks.tsx"
import { ConflictModal } from "#web/ui/ConflictModal.tsx"
import { changedFields, differencesOf } from "#web/ui/differences.ts"
import type { Side } from "#web/ui/differences.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

type Content = {
  readonly name: string
  readonly kind: string
  readonly description: string
  readonly workingNote: boolean
  readonly aboutThirdPerson: boolean
}

const fields = ["name", "kind", "description", "workingNote", "aboutThirdPerson"] as const

const contentOf = ({ name, kind, description, workingNote, aboutThirdPerson }: Document): Content => ({
  name,
  kind: kind ?? "",
  description: description ?? "",
  workingNote,
  aboutThirdPerson,
})

/** As it is sent: empty texts as null. */
const sentOf = ({ name, kind, description, ...marks }: Content) => ({
  name: name.trim(),
  kind: kind.trim() || null,
  description: description.trim() || null,
  ...marks,
})

type Props = { readonly document: Document; readonly onClose: () => void }

/** The name, kind, description and marks of a document, to change. */
export function DocumentModal({ document, onClose }: Props) {
  const { t } = useWords()
  const client = useClient()
  const [base, setBase] = useState(document)
  const [typed, setTyped] = useState<Content>(contentOf(document))
  const [theirs, setTheirs] = useState<Document>()
  const change = useAct(changeDocument, { onDone: onClose })
  const send = (content: Content, from: Document) => {
    const changed = changedFields(fields, contentOf(from), content)
    if (changed.length === 0) return onClose()
    const sent = Object.fromEntries(Object.entries(sentOf(content)).filter(([field]) => changed.includes(field)))
    change.mutate(
      { id: from.id, version: from.version, ...sent },
      {
        onError: ({ status }) =>
          status === 409 ? void client.call(getDocument, { id: from.id }).then(setTheirs) : undefined,
      },
    )
  }
  const settle = (choice: Readonly<Record<string, Side>>) => {
    if (theirs === undefined) return
    const saved = contentOf(theirs)
    const mine = Object.fromEntries(
      fields.filter((field) => choice[field] === "mine").map((field) => [field, typed[field]]),
    )
    const content = { ...saved, ...mine }
    setBase(theirs)
    setTyped(content)
    setTheirs(undefined)
    send(content, theirs)
  }
  const labels = {
    name: "staff.documents.name",
    kind: "staff.documents.kind",
    description: "staff.documents.description",
    workingNote: "staff.documents.working-note",
    aboutThirdPerson: "staff.documents.third-person",
  } as const
  const show = (value: unknown) =>
    typeof value === "boolean" ? t(value ? "staff.ui.yes" : "staff.ui.no") : String(value ?? "")
  const shown = fields.map((name) => ({
    name,
    label: t(labels[name]),
    show: (content: Readonly<Record<string, unknown>>) => show(content[name]),
  }))
  return (
    <>
      <FormModal
        opened
        title={t("staff.documents.change-title")}
        submit={t("staff.ui.save")}
        busy={change.isPending}
        disabled={typed.name.trim() === ""}
        problem={change.error?.status === 409 ? undefined : change.error}
        onClose={onClose}
        onSubmit={() => send(typed, base)}
      >
        <TextInput
          label={t("staff.documents.name")}
          required
          data-autofocus
          value={typed.name}
          onChange={(event) => setTyped({ ...typed, name: event.currentTarget.value })}
          error={typed.name.trim() === "" ? t("staff.documents.name-needed") : undefined}
        />
        <TextInput
          label={t("staff.documents.kind")}
          description={t("staff.documents.kind-hint")}
          value={typed.kind}
          onChange={(event) => setTyped({ ...typed, kind: event.currentTarget.value })}
        />
        <Textarea
          label={t("staff.documents.description")}
          value={typed.description}
          onChange={(event) => setTyped({ ...typed, description: event.currentTarget.value })}
        />
        <Checkbox
          label={t("staff.documents.working-note")}
          description={t("staff.documents.working-note-hint")}
          checked={typed.workingNote}
          onChange={(event) => setTyped({ ...typed, workingNote: event.currentTarget.checked })}
        />
        <Checkbox
          label={t("staff.documents.third-person")}
          description={t("staff.documents.third-person-hint")}
          checked={typed.aboutThirdPerson}
          onChange={(event) => setTyped({ ...typed, aboutThirdPerson: event.currentTarget.checked })}
        />
      </FormModal>
      {theirs !== undefined && (
        <ConflictModal
          differences={differencesOf(shown, contentOf(base), typed, contentOf(theirs))}
          busy={change.isPending}
          onClose={() => setTheirs(undefined)}
          onChoose={settle}
        />
      )}
    </>
  )
}
