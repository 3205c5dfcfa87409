import { useDebouncedValue } from "@mantine/hooks"
import { useState } from "react"
import { searchOrganisations } from "#records/organisations/contract.ts"
import { ChoiceField } from "#web/ui/fields/ChoiceField.tsx"
import { useAnswer } from "#web/ui/client/hooks.tsx"
import { useWords } from "#web/staff/use-words.ts"

type Props = { readonly onPick: (id: string | undefined) => void; readonly error?: string | undefined }

/** A field in which an organisation is looked up. */
export function PickOrganisation({ onPick, error }: Props) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const [picked, setPicked] = useState<{ value: string; label: string }>()
  const [query] = useDebouncedValue(typed.trim(), 200)
  const found = useAnswer(
    searchOrganisations,
    { query: query === picked?.label ? "" : query, size: 12 },
    { keep: true },
  )
  const hits = (found.data?.organisations ?? []).map(({ id, name, city }) => ({
    value: id as string,
    label: [name, city].filter(Boolean).join(", "),
  }))
  const lines = picked !== undefined && !hits.some(({ value }) => value === picked.value) ? [picked, ...hits] : hits
  const pick = (id: string | null) => {
    setPicked(lines.find(({ value }) => value === id))
    onPick(id ?? undefined)
  }
  return (
    <ChoiceField
      label={t("staff.ties.pick-organisation")}
      searchable
      clearable
      data={lines}
      filter={({ options }) => options}
      value={picked?.value ?? null}
      onChange={pick}
      onSearchChange={setTyped}
      error={error}
      data-autofocus
    />
  )
}
