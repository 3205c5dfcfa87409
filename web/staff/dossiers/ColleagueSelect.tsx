import { listColleagues } from "#gate/accounts/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly value: string | undefined; readonly onChange: (user: string | undefined) => void }

/** Who is responsible. */
export function ColleagueSelect({ value, onChange }: Props) {
  const { t } = useWords()
  const colleagues = useAnswer(listColleagues, {})
  const shown = (colleagues.data?.colleagues ?? []).filter(({ id, active }) => active || id === value)
  return (
    <ChoiceField
      label={t("staff.dossiers.responsible")}
      placeholder={t("staff.dossiers.nobody")}
      clearable
      searchable
      nothingFoundMessage={t("staff.ui.no-colleague")}
      data={shown.map(({ id, name }) => ({ value: id as string, label: name }))}
      value={value ?? null}
      onChange={(user) => onChange(user ?? undefined)}
    />
  )
}
