import { Badge } from "@mantine/core"
import type { PersonState } from "#records/persons/contract.ts"
import { useWords } from "#web/staff/words.ts"

/** Whether a person is active, inactive or deceased. */
export function StateBadge({ state }: { readonly state: PersonState }) {
  const { t } = useWords()
  return (
    <Badge color={state === "active" ? "teal" : state === "inactive" ? "amber" : "gray"} style={{ flex: "none" }}>
      {t(`staff.persons.state.${state}`)}
    </Badge>
  )
}
