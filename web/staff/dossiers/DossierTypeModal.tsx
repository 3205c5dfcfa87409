import { Switch, TagsInput, TextInput } from "@mantine/core"
import { changeDossierType, createDossierType, type DossierType } from "#records/dossiers/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

const fresh = { name: "", special: false, inUse: true, roles: [], entryKinds: [], closeReasons: [] }

const wordLists = { roles: "roles", entryKinds: "kinds", closeReasons: "reasons" } as const

/** A type of dossier, new or to change: its name and the words that go with it. */
export function DossierTypeModal({ type, onClose }: { readonly type?: DossierType; readonly onClose: () => void }) {
  const { t } = useWords()
  const isNew = type === undefined
  const { id, version, ...start } = type ?? { ...fresh, id: undefined, version: undefined }
  const form = useActForm(isNew ? createDossierType : changeDossierType, start, {
    needed: { name: t("staff.dossier-types.name-needed") },
    send: ({ inUse, ...content }) => (isNew ? content : { id, version, inUse, ...content }),
    onDone: onClose,
  })
  return (
    <FormModal
      of={form}
      title={t(isNew ? "staff.dossier-types.new" : "staff.dossier-types.change")}
      submit={t("staff.ui.save")}
      onClose={onClose}
    >
      <TextInput label={t("staff.dossier-types.name")} data-autofocus {...form.text("name")} />
      <Switch label={t("staff.dossier-types.special")} {...form.tick("special")} />
      {(["roles", "entryKinds", "closeReasons"] as const).map((name) => (
        <TagsInput
          key={name}
          label={t(`staff.dossier-types.${wordLists[name]}`)}
          description={t(`staff.dossier-types.${wordLists[name]}-hint`)}
          {...form.tags(name)}
          acceptValueOnBlur
        />
      ))}
      {!isNew && <Switch label={t("staff.dossier-types.in-use")} {...form.tick("inUse")} />}
    </FormModal>
  )
}
