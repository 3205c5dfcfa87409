import { Checkbox, Textarea, TextInput } from "@mantine/core"
import { changeDocument, getDocument, type Document } from "#records/documents/contract.ts"
import { shownAs } from "#web/ui/differences.ts"
import { useChangeForm } from "#web/ui/form/use-change-form.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly document: Document; readonly onClose: () => void }

/** The name, kind, description and marks of a document, to change. */
export function DocumentModal({ document, onClose }: Props) {
  const { t } = useWords()
  const yesOrNo = (value: unknown) => t(value === true ? "staff.ui.yes" : "staff.ui.no")
  // Read again it comes with its versions, of which nothing is changed here.
  const form = useChangeForm(
    changeDocument,
    { ...document, versions: [] },
    {
      reads: getDocument,
      typedOf: ({ name, kind = "", description = "", workingNote, aboutThirdPerson }) => ({
        name,
        kind,
        description,
        workingNote,
        aboutThirdPerson,
      }),
      needed: { name: t("staff.documents.name-needed") },
      send: ({ name, kind, description, ...marks }) => ({
        name: name.trim(),
        kind: kind.trim() || null,
        description: description.trim() || null,
        ...marks,
      }),
      fields: [
        shownAs("name", t("staff.documents.name")),
        shownAs("kind", t("staff.documents.kind")),
        shownAs("description", t("staff.documents.description")),
        shownAs("workingNote", t("staff.documents.working-note"), yesOrNo),
        shownAs("aboutThirdPerson", t("staff.documents.third-person"), yesOrNo),
      ],
      onDone: onClose,
    },
  )
  return (
    <>
      <FormModal of={form} title={t("staff.documents.change-title")} submit={t("staff.ui.save")} onClose={onClose}>
        <TextInput label={t("staff.documents.name")} data-autofocus {...form.text("name")} />
        <TextInput
          label={t("staff.documents.kind")}
          description={t("staff.documents.kind-hint")}
          {...form.text("kind")}
        />
        <Textarea label={t("staff.documents.description")} {...form.text("description")} />
        <Checkbox
          label={t("staff.documents.working-note")}
          description={t("staff.documents.working-note-hint")}
          {...form.tick("workingNote")}
        />
        <Checkbox
          label={t("staff.documents.third-person")}
          description={t("staff.documents.third-person-hint")}
          {...form.tick("aboutThirdPerson")}
        />
      </FormModal>
      {form.conflict}
    </>
  )
}
