import { Switch, TagsInput, TextInput } from "@mantine/core"
import { useState } from "react"
import { changeDossierType, createDossierType } from "#records/dossiers/contract.ts"
import type { DossierType } from "#records/dossiers/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

/** A type of dossier, new or to change: its name and the words that go with it. */
export function DossierTypeModal({ type, onClose }: { readonly type?: DossierType; readonly onClose: () => void }) {
  const { t } = useWords()
  const [name, setName] = useState(type?.name ?? "")
  const [special, setSpecial] = useState(type?.special ?? false)
  const [inUse, setInUse] = useState(type?.inUse ?? true)
  const [roles, setRoles] = useState<string[]>(type?.roles ?? [])
  const [entryKinds, setEntryKinds] = useState<string[]>(type?.entryKinds ?? [])
  const [closeReasons, setCloseReasons] = useState<string[]>(type?.closeReasons ?? [])
  const [tried, setTried] = useState(false)
  const done = { onDone: onClose }
  const create = useAct(createDossierType, done)
  const change = useAct(changeDossierType, done)
  const submit = () => {
    setTried(true)
    if (name.trim() === "") return
    const content = { name: name.trim(), special, roles, entryKinds, closeReasons }
    if (type === undefined) create.mutate(content)
    else change.mutate({ id: type.id, version: type.version, inUse, ...content })
  }
  const words = (label: "roles" | "kinds" | "reasons", value: string[], onChange: (value: string[]) => void) => (
    <TagsInput
      label={t(`staff.dossier-types.${label}`)}
      description={t(`staff.dossier-types.${label}-hint`)}
      value={value}
      onChange={onChange}
      maxTags={30}
      acceptValueOnBlur
    />
  )
  return (
    <FormModal
      opened
      title={t(type === undefined ? "staff.dossier-types.new" : "staff.dossier-types.change")}
      submit={t("staff.ui.save")}
      busy={create.isPending || change.isPending}
      problem={create.error ?? change.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.dossier-types.name")}
        required
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" ? t("staff.dossier-types.name-needed") : undefined}
      />
      <Switch
        label={t("staff.dossier-types.special")}
        checked={special}
        onChange={(event) => setSpecial(event.currentTarget.checked)}
      />
      {words("roles", roles, setRoles)}
      {words("kinds", entryKinds, setEntryKinds)}
      {words("reasons", closeReasons, setCloseReasons)}
      {type !== undefined && (
        <Switch
          label={t("staff.dossier-types.in-use")}
          checked={inUse}
          onChange={(event) => setInUse(event.currentTarget.checked)}
        />
      )}
    </FormModal>
  )
}
