import { useDebouncedValue } from "@mantine/hooks"
import { useState } from "react"
import type { PersonLine } from "#records/persons/contract.ts"
import { searchPersons } from "#records/search/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { dayOf } from "#web/ui/format/day.ts"
import { useWords } from "#web/staff/use-words.ts"

type Props = {
  /** Somebody who cannot be chosen. */
  readonly not?: string
  readonly onPick: (id: string | undefined, line: PersonLine | undefined) => void
  readonly error?: string | undefined
}

/** A field in which a person is looked up. */
export function PickPerson({ not, onPick, error }: Props) {
  const { t, language } = useWords()
  const [typed, setTyped] = useState("")
  const [picked, setPicked] = useState<PersonLine>()
  const [query] = useDebouncedValue(typed.trim(), 200)
  const searches = query.length >= 2 && query !== picked?.fullName
  const found = useAnswer(searchPersons, { query, state: "any", size: 8 }, { enabled: searches, keep: true })
  const hits = (searches ? (found.data?.persons ?? []) : []).filter(({ id }) => id !== not)
  const lines = picked !== undefined && !hits.some(({ id }) => id === picked.id) ? [picked, ...hits] : hits
  const label = (line: PersonLine) =>
    [line.fullName, line.birthDate && dayOf(line.birthDate, language), line.city].filter(Boolean).join(", ")
  const isNobody = searches && found.isSuccess && !found.isPlaceholderData && hits.length === 0
  const pick = (id: string | null) => {
    const line = lines.find((one) => one.id === id)
    setPicked(line)
    onPick(id ?? undefined, line)
  }
  return (
    <ChoiceField
      label={t("staff.ties.pick-person")}
      searchable
      clearable
      data={lines.map((line) => ({ value: line.id, label: label(line) }))}
      filter={({ options }) => options}
      value={picked?.id ?? null}
      onChange={pick}
      onSearchChange={setTyped}
      nothingFoundMessage={isNobody ? t("staff.ui.nothing-found") : undefined}
      description={isNobody ? t("staff.ui.nothing-found") : t("staff.ties.pick-hint")}
      error={error}
      data-autofocus
    />
  )
}
