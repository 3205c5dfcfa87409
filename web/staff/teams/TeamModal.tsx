import { TextInput } from "@mantine/core"
import { createTeam, renameTeam, type Team } from "#duties/teams/contract.ts"
import { useActForm } from "#web/ui/form/use-act-form.ts"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** A team's name, new or to change. */
export function TeamModal({ team, onClose }: { readonly team?: Team; readonly onClose: () => void }) {
  const { t } = useWords()
  const isNew = team === undefined
  const form = useActForm(
    isNew ? createTeam : renameTeam,
    { name: team?.name ?? "" },
    {
      needed: { name: t("staff.teams.name-needed") },
      send: (typed) => (isNew ? typed : { id: team.id, version: team.version, ...typed }),
      onDone: onClose,
    },
  )
  return (
    <FormModal
      of={form}
      title={isNew ? t("staff.teams.new") : t("staff.teams.rename-named", { name: team.name })}
      submit={t(isNew ? "staff.teams.make" : "staff.ui.save")}
      onClose={onClose}
    >
      <TextInput label={t("staff.teams.name")} data-autofocus {...form.text("name")} />
    </FormModal>
  )
}
