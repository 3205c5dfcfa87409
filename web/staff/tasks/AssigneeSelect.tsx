import { listTeams } from "#duties/teams/contract.ts"
import { listColleagues } from "#gate/accounts/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useMe } from "#web/staff/me.ts"
import { useWords } from "#web/staff/use-words.ts"

/** `user/<id>` or `team/<id>`. */
export type ChosenAssignee = string | undefined

/** A choice as the server takes it. */
export function holderInput(chosen: ChosenAssignee): { readonly user?: string; readonly team?: string } {
  if (chosen === undefined) return {}
  const [kind, id = ""] = chosen.split("/")
  return kind === "team" ? { team: id } : { user: id }
}

type Props = {
  readonly label: string
  readonly value: ChosenAssignee
  readonly onChange: (chosen: ChosenAssignee) => void
  /** Whoever has it already. */
  readonly without?: string
  readonly required?: boolean
  readonly error?: string | undefined
}

/** For whom a task is: oneself, a team or a colleague. */
export function AssigneeSelect({ label, value, onChange, without, required = true, error }: Props) {
  const { t } = useWords()
  const me = useMe()
  const colleagues = useAnswer(listColleagues, {})
  const teams = useAnswer(listTeams, {})
  const choose = (items: readonly { value: string; label: string }[]) => items.filter((one) => one.value !== without)
  const own = choose([{ value: `user/${me.user.id}`, label: t("staff.tasks.myself") }])
  const ofTeams = choose((teams.data?.teams ?? []).map(({ id, name }) => ({ value: `team/${id}`, label: name })))
  const others = choose(
    (colleagues.data?.colleagues ?? [])
      .filter(({ id, active }) => active && id !== me.user.id)
      .map(({ id, name }) => ({ value: `user/${id}`, label: name })),
  )
  const groups = [
    { group: t("staff.tasks.teams"), items: ofTeams },
    { group: t("staff.tasks.colleagues"), items: others },
  ].filter(({ items }) => items.length > 0)
  return (
    <ChoiceField
      label={label}
      required={required}
      searchable
      nothingFoundMessage={t("staff.ui.no-colleague")}
      allowDeselect={false}
      placeholder={t("staff.ui.choose")}
      data={[...own, ...groups]}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      error={error}
    />
  )
}
