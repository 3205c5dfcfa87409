import { Badge } from "@mantine/core"
import type { ErasureState } from "#duties/erasure/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

const colours: Readonly<Record<ErasureState, string>> = {
  preparing: "gray",
  previewed: "gray",
  waiting: "amber",
  running: "amber",
  done: "teal",
  stopped: "gray",
  refused: "gray",
}

/** How far an erasure is, in a word. */
export function ErasureBadge({ state }: { readonly state: ErasureState }) {
  const { t } = useWords()
  return (
    <Badge color={colours[state]} style={{ flex: "none" }}>
      {t(`staff.erasure.state.${state}`)}
    </Badge>
  )
}
