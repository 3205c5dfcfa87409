import { listTeams } from "#duties/teams/contract.ts"
import { listColleagues } from "#gate/accounts/contract.ts"
import type { Dossier } from "#records/dossiers/contract.ts"
import { ChoicesField } from "#web/ui/fields/ChoicesField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"
import { ColleagueSelect } from "./ColleagueSelect.tsx"

/** Who cares for a dossier. */
export type ChosenCarers = {
  readonly responsible: string | undefined
  readonly treating: readonly string[]
  readonly teams: readonly string[]
}

export const carersOf = ({ responsible, treating, teams }: Dossier): ChosenCarers => ({
  responsible: responsible?.id,
  treating: treating.map(({ id }) => id),
  teams: teams.map(({ id }) => id),
})

type Props = { readonly value: ChosenCarers; readonly onChange: (carers: ChosenCarers) => void }

/** Who is responsible, who treats along and which teams; says what being named here opens. */
export function CarersFields({ value, onChange }: Props) {
  const { t } = useWords()
  const { colleagues = [] } = useAnswer(listColleagues, {}).data ?? {}
  const { teams = [] } = useAnswer(listTeams, {}).data ?? {}
  const { responsible, treating } = value
  const others = colleagues.filter(({ id, active }) => (active && id !== responsible) || treating.includes(id))
  return (
    <>
      <ColleagueSelect value={responsible} onChange={(user) => onChange({ ...value, responsible: user })} />
      <ChoicesField
        label={t("staff.dossiers.treating")}
        description={t("staff.dossiers.treating-hint")}
        placeholder={treating.length === 0 ? t("staff.ui.choose") : ""}
        searchable
        clearable
        data={others.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={[...treating]}
        onChange={(chosen) => onChange({ ...value, treating: chosen })}
      />
      {teams.length > 0 && (
        <ChoicesField
          label={t("staff.dossiers.teams")}
          description={t("staff.dossiers.teams-hint")}
          placeholder={value.teams.length === 0 ? t("staff.ui.choose") : ""}
          searchable
          clearable
          data={teams.map(({ id, name }) => ({ value: id as string, label: name }))}
          value={[...value.teams]}
          onChange={(chosen) => onChange({ ...value, teams: chosen })}
        />
      )}
    </>
  )
}
