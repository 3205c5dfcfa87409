import { Badge, VisuallyHidden } from "@mantine/core"
import type { WaitingItem } from "#gate/waiting/contract.ts"
import { countOf } from "#web/staff/manage/use-waiting.ts"
import { useWords } from "#web/staff/use-words.ts"

const most = 99

type Props = { readonly of: readonly WaitingItem[]; readonly size?: "sm" | "md" }

/** Beside a place: how much waits there, red where something of it cannot wait; nothing where nothing waits. */
export function Count({ of: items, size = "md" }: Props) {
  const { t } = useWords()
  const count = countOf(items)
  if (count === 0) return null
  const isHarm = items.some(({ urgency }) => urgency === "harm")
  return (
    <>
      <Badge size={size} radius="xl" variant="filled" color={isHarm ? "red" : "teal"} aria-hidden>
        {count > most ? `${most}+` : count}
      </Badge>
      <VisuallyHidden>, {t(isHarm ? "staff.nav.waiting-urgent" : "staff.nav.waiting", { count })}</VisuallyHidden>
    </>
  )
}
