import { Badge, Text } from "@mantine/core"
import type { PersonState } from "#records/persons/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

type Props = {
  readonly state: PersonState
  /** Active is the rule: in a list it is only said. */ readonly quiet?: boolean
}

/** Whether a person is active, inactive or deceased. */
export function StateBadge({ state, quiet }: Props) {
  const { t } = useWords()
  const said = t(`staff.persons.state.${state}`)
  if (quiet && state === "active") {
    return (
      <Text component="span" size="sm" c="dimmed">
        {said}
      </Text>
    )
  }
  return (
    <Badge color={state === "active" ? "teal" : state === "inactive" ? "amber" : "gray"} style={{ flex: "none" }}>
      {said}
    </Badge>
  )
}
