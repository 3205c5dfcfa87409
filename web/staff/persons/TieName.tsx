import { Text } from "@mantine/core"
import type { Tie } from "#records/persons/contract.ts"
import { BareLink } from "#web/ui/links.tsx"
import { useWords } from "#web/staff/use-words.ts"

/** The name of the other side of a tie, as a link to it where it still exists. */
export function TieName({ tie }: { readonly tie: Tie }) {
  const { t } = useWords()
  const { other } = tie
  if ("erased" in other) {
    return (
      <Text component="span" c="dimmed" fs="italic">
        {t(tie.unreadable === true ? "staff.ui.unreadable" : "staff.ties.erased")}
      </Text>
    )
  }
  if ("person" in other) {
    return (
      <BareLink to="/persons/$id" params={{ id: other.person }} data-row>
        {other.name}
      </BareLink>
    )
  }
  return (
    <BareLink to="/organisations/$id" params={{ id: other.organisation }} data-row>
      {other.name}
    </BareLink>
  )
}

/** What the other side of a tie is called. */
export const nameOfTie = ({ other }: Tie, erased: string): string => ("erased" in other ? erased : other.name)
