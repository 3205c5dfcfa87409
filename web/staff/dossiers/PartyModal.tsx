import { Autocomplete } from "@mantine/core"
import { addParty, getDossier, type Dossier } from "#records/dossiers/contract.ts"
import { keptAs } from "#web/ui/client/answer-key.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { nobody, PickOther } from "#web/staff/search/PickOther.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Adds a person or an organisation to a dossier, in a role. */
export function PartyModal({ dossier, onClose }: { readonly dossier: Dossier; readonly onClose: () => void }) {
  const { t } = useWords()
  const form = useActForm(
    addParty,
    { other: nobody, role: "" },
    {
      needed: { role: t("staff.dossiers.role-needed") },
      wrong: ({ other }) => ({ other: other.id === undefined ? t("staff.ties.pick-needed") : undefined }),
      send: ({ other, role }) => ({ id: dossier.id, role, [other.side]: other.id }),
      keeps: (fresh) => keptAs(getDossier, { id: fresh.id }, fresh),
      onDone: onClose,
    },
  )
  return (
    <FormModal of={form} title={t("staff.dossiers.add-party")} submit={t("staff.ui.add")} onClose={onClose}>
      <PickOther not={dossier.person.id} {...form.value("other")} />
      <Autocomplete size="md" label={t("staff.dossiers.role")} data={dossier.type.roles} {...form.value("role")} />
    </FormModal>
  )
}
