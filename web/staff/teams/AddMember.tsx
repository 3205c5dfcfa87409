import { addMember, type Team } from "#duties/teams/contract.ts"
import { listColleagues } from "#gate/accounts/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAct, useAnswer } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Puts a colleague in a team, as soon as they are chosen. */
export function AddMember({ team }: { readonly team: Team }) {
  const { t } = useWords()
  const colleagues = useAnswer(listColleagues, {})
  const add = useAct(addMember)
  const members = new Set<string>(team.members.map(({ user }) => user))
  const others = (colleagues.data?.colleagues ?? []).filter(({ id, active }) => active && !members.has(id))
  if (others.length === 0) return null
  const choose = (user: string | null) => {
    if (user !== null) add.mutate({ id: team.id, user })
  }
  return (
    <>
      <ChoiceField
        label={t("staff.teams.add", { name: team.name })}
        placeholder={t("staff.teams.add-hint")}
        searchable
        nothingFoundMessage={t("staff.ui.no-colleague")}
        data={others.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={null}
        onChange={choose}
        disabled={add.isPending}
      />
      <ProblemNote problem={add.error} />
    </>
  )
}
