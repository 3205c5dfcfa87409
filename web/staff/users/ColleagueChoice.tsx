import type { UserId } from "#ground/kernel/ids.ts"
import { listColleagues } from "#gate/accounts/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** Somebody to choose. */
export type Colleague = { readonly id: UserId; readonly name: string }

type Props = {
  readonly label: string
  readonly description?: string
  readonly placeholder?: string
  /** Those who are in it already are not offered. */
  readonly without: readonly string[]
  readonly disabled: boolean
  readonly onChoose: (colleague: Colleague) => void
}

/** Adds a colleague as soon as they are chosen; nothing where there is nobody left to add. */
export function ColleagueChoice({ without, onChoose, ...shown }: Props) {
  const { t } = useWords()
  const colleagues = useAnswer(listColleagues, {})
  const others = (colleagues.data?.colleagues ?? []).filter(({ id, active }) => active && !without.includes(id))
  if (others.length === 0) return null
  return (
    <ChoiceField
      {...shown}
      searchable
      nothingFoundMessage={t("staff.ui.no-colleague")}
      data={others.map(({ id, name }) => ({ value: id as string, label: name }))}
      value={null}
      onChange={(user) => {
        const chosen = others.find(({ id }) => id === user)
        if (chosen !== undefined) onChoose(chosen)
      }}
    />
  )
}
