import { Alert, Textarea, TextInput } from "@mantine/core"
import { useNavigate } from "@tanstack/react-router"
import { listDossierTypes, openDossier } from "#records/dossiers/contract.ts"
import type { Person } from "#records/persons/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { DayField } from "#web/ui/fields/DayField.tsx"
import { filled } from "#web/ui/form/asks.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { today } from "#web/ui/format/day.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { PageLink } from "#web/ui/links.tsx"
import { useMay, useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"
import { CarersFields, type ChosenCarers } from "./CarersFields.tsx"

type Typed = {
  readonly type: string | undefined
  readonly title: string
  readonly description: string
  readonly openedOn: string | undefined
  readonly carers: ChosenCarers
}

/** What is needed to open a dossier. */
export function OpenDossierModal({ person, onClose }: { readonly person: Person; readonly onClose: () => void }) {
  const { t } = useWords()
  const go = useNavigate()
  const types = useAnswer(listDossierTypes, {})
  const usable = types.data?.types.filter(({ inUse }) => inUse) ?? []
  const only = usable.length === 1 ? usable[0]?.id : undefined
  const carers = { responsible: useMe().user.id, treating: [], teams: [] }
  const start: Typed = { type: undefined, title: "", description: "", openedOn: today(), carers }
  const form = useActForm(openDossier, start, {
    needed: {
      type: only === undefined && t("staff.dossiers.type-needed"),
      title: t("staff.dossiers.title-needed"),
    },
    send: ({ type = only ?? "", title, carers: { responsible, treating, teams }, ...rest }) => ({
      id: person.id,
      type,
      title,
      responsible,
      treating: [...treating],
      teams: [...teams],
      ...filled(rest),
    }),
    onDone: ({ id }) => go({ to: "/dossiers/$id", params: { id } }),
  })
  const type = form.choice(
    "type",
    usable.map(({ id }) => id),
  )
  return (
    <FormModal
      of={{ ...form, error: form.error ?? types.error }}
      title={t("staff.dossiers.open")}
      submit={t("staff.dossiers.open")}
      onClose={onClose}
    >
      {types.isSuccess && usable.length === 0 && <NoTypes />}
      <ChoiceField
        label={t("staff.dossiers.type")}
        placeholder={t("staff.ui.choose")}
        data={usable.map(({ id, name }) => ({ value: id as string, label: name }))}
        {...type}
        required
        value={type.value ?? only ?? null}
        data-autofocus
      />
      <TextInput
        label={t("staff.dossiers.title")}
        description={t("staff.dossiers.title-hint")}
        {...form.text("title")}
      />
      <Textarea label={t("staff.dossiers.description")} {...form.text("description")} />
      <DayField label={t("staff.dossiers.opened-on")} {...form.value("openedOn")} required maxDate={today()} />
      <CarersFields {...form.value("carers")} />
    </FormModal>
  )
}

function NoTypes() {
  const { t } = useWords()
  const may = useMay()
  return (
    <Alert color="amber">
      {t("staff.dossiers.no-types")}{" "}
      {may("dossiers.manage-types") ? (
        <PageLink to="/settings/dossier-types" size="sm">
          {t("staff.dossiers.no-types-make")}
        </PageLink>
      ) : (
        t("staff.dossiers.no-types-ask")
      )}
    </Alert>
  )
}
