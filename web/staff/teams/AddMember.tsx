import { addMember, type Team } from "#duties/teams/contract.ts"
import { useAct } from "#web/ui/client/hooks.tsx"
import { ProblemNote } from "#web/ui/ProblemNote.tsx"
import { ColleagueChoice } from "#web/staff/users/ColleagueChoice.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Puts a colleague in a team, as soon as they are chosen. */
export function AddMember({ team }: { readonly team: Team }) {
  const { t } = useWords()
  const add = useAct(addMember)
  return (
    <>
      <ColleagueChoice
        label={t("staff.teams.add", { name: team.name })}
        placeholder={t("staff.teams.add-hint")}
        without={team.members.map(({ user }) => user)}
        disabled={add.isPending}
        onChoose={({ id }) => add.mutate({ id: team.id, user: id })}
      />
      <ProblemNote problem={add.error} />
    </>
  )
}
