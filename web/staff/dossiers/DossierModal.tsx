import { Textarea, TextInput } from "@mantine/core"
import { listTeams } from "#duties/teams/contract.ts"
import { listColleagues } from "#gate/accounts/contract.ts"
import { changeDossier, getDossier, type Dossier } from "#records/dossiers/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { shownAs } from "#web/ui/differences.ts"
import { useChangeForm } from "#web/ui/form/use-change-form.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { CarersFields, carersOf } from "./CarersFields.tsx"

/** Names ids as the lists on this screen have them. */
function useNames(): (ids: unknown) => string {
  const { colleagues = [] } = useAnswer(listColleagues, {}).data ?? {}
  const { teams = [] } = useAnswer(listTeams, {}).data ?? {}
  const nameOf = (id: unknown) => [...colleagues, ...teams].find((one) => one.id === id)?.name ?? ""
  return (ids) => [ids].flat().map(nameOf).join(", ")
}

/** The title and description of a dossier and who cares for it, to change. */
export function DossierModal({ dossier, onClose }: { readonly dossier: Dossier; readonly onClose: () => void }) {
  const { t } = useWords()
  const namesOf = useNames()
  const form = useChangeForm(changeDossier, dossier, {
    reads: getDossier,
    typedOf: (one) => ({ title: one.title, description: one.description ?? "", ...carersOf(one) }),
    needed: { title: t("staff.dossiers.title-needed") },
    send: ({ title, description, responsible, treating, teams }) => ({
      title: title.trim(),
      description: description.trim() || null,
      responsible: responsible ?? null,
      treating,
      teams,
    }),
    fields: [
      shownAs("title", t("staff.dossiers.title")),
      shownAs("description", t("staff.dossiers.description")),
      shownAs("responsible", t("staff.dossiers.responsible"), namesOf),
      shownAs("treating", t("staff.dossiers.treating"), namesOf),
      shownAs("teams", t("staff.dossiers.teams"), namesOf),
    ],
    keeps: (fresh) => keptAs(getDossier, { id: fresh.id }, fresh),
    onDone: onClose,
  })
  return (
    <>
      <FormModal of={form} title={t("staff.dossiers.edit")} submit={t("staff.ui.save")} onClose={onClose}>
        <TextInput label={t("staff.dossiers.title")} data-autofocus {...form.text("title")} />
        <Textarea label={t("staff.dossiers.description")} {...form.text("description")} />
        <CarersFields value={form.typed} onChange={form.set} />
      </FormModal>
      {form.conflict}
    </>
  )
}
