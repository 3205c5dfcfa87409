import { TextInput } from "@mantine/core"
import { useState } from "react"
import { createTeam, renameTeam } from "#duties/teams/contract.ts"
import type { Team } from "#duties/teams/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { FormModal } from "#web/ui/FormModal.tsx"
import { useWords } from "#web/staff/words.ts"

/** A team's name, new or to change. */
export function TeamModal({ team, onClose }: { readonly team?: Team; readonly onClose: () => void }) {
  const { t } = useWords()
  const [name, setName] = useState(team?.name ?? "")
  const [tried, setTried] = useState(false)
  const done = { onDone: onClose }
  const create = useAct(createTeam, done)
  const rename = useAct(renameTeam, done)
  const submit = () => {
    setTried(true)
    if (name.trim() === "") return
    if (team === undefined) create.mutate({ name: name.trim() })
    else rename.mutate({ id: team.id, version: team.version, name: name.trim() })
  }
  return (
    <FormModal
      opened
      title={team === undefined ? t("staff.teams.new") : t("staff.teams.rename-named", { name: team.name })}
      submit={t(team === undefined ? "staff.teams.make" : "staff.ui.save")}
      busy={create.isPending || rename.isPending}
      problem={create.error ?? rename.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t("staff.teams.name")}
        required
        data-autofocus
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={tried && name.trim() === "" ? t("staff.teams.name-needed") : undefined}
      />
    </FormModal>
  )
}
