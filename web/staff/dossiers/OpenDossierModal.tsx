import { Alert, Textarea, TextInput } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { useState } from "react"
import { listDossierTypes, openDossier } from "#records/dossiers/contract.ts"
import type { Person } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/words.ts"
import { CarersFields, type ChosenCarers } from "./CarersFields.tsx"

/** What is needed to open a dossier. */
export function OpenDossierModal({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useWords()
  const me = useMe()
  const go = useNavigate()
  const types = useAnswer(listDossierTypes, {})
  const usable = types.data?.types.filter(({ inUse }) => inUse) ?? []
  const [chosen, setChosen] = useState<string>()
  const type = chosen ?? (usable.length === 1 ? usable[0]?.id : undefined)
  const [title, setTitle] = useState("")
  const [description, setDescription] = useState("")
  const [openedOn, setOpenedOn] = useState<string | undefined>(today())
  const [carers, setCarers] = useState<ChosenCarers>({ responsible: me.user.id, treating: [], teams: [] })
  const [tried, setTried] = useState(false)
  const open = useAct(openDossier, {
    onDone: ({ id }) => go({ to: "/dossiers/$id", params: { id } }),
  })
  const submit = () => {
    setTried(true)
    if (type === undefined || title.trim() === "") return
    const text = description.trim()
    open.mutate({
      id: person.id,
      type,
      title: title.trim(),
      openedOn,
      responsible: carers.responsible,
      treating: [...carers.treating],
      teams: [...carers.teams],
      ...(text === "" ? {} : { description: text }),
    })
  }
  return (
    <FormModal
      opened
      title={t("staff.dossiers.open")}
      submit={t("staff.dossiers.open")}
      busy={open.isPending}
      problem={open.error ?? types.error}
      onClose={onClose}
      onSubmit={submit}
    >
      {types.isSuccess && usable.length === 0 && <Alert color="amber">{t("staff.dossiers.no-types")}</Alert>}
      <ChoiceField
        label={t("staff.dossiers.type")}
        required
        placeholder={t("staff.ui.choose")}
        data={usable.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={type ?? null}
        onChange={(value) => setChosen(value ?? undefined)}
        error={tried && type === undefined ? t("staff.dossiers.type-needed") : undefined}
        data-autofocus
      />
      <TextInput
        label={t("staff.dossiers.title")}
        description={t("staff.dossiers.title-hint")}
        required
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={tried && title.trim() === "" ? t("staff.dossiers.title-needed") : undefined}
      />
      <Textarea
        label={t("staff.dossiers.description")}
        value={description}
        onChange={(event) => setDescription(event.currentTarget.value)}
      />
      <DayField
        label={t("staff.dossiers.opened-on")}
        value={openedOn}
        onChange={setOpenedOn}
        required
        maxDate={today()}
      />
      <CarersFields value={carers} onChange={setCarers} />
    </FormModal>
  )
}
