import { Badge } from "@mantine/core"
import { IconAlertTriangle, IconCheck, IconClock } from "@tabler/icons-react"
import type { Task } from "#records/tasks/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

const looks = {
  overdue: { color: "red", icon: IconAlertTriangle },
  today: { color: "amber", icon: IconClock },
  done: { color: "teal", icon: IconCheck },
} as const

/** How a task stands, in words and not by colour alone; nothing for what can wait. */
export function WhenBadge({ when }: { readonly when: Task["when"] }) {
  const { t } = useWords()
  if (when === "later") return null
  const { color, icon: Icon } = looks[when]
  return (
    <Badge color={color} size="md" leftSection={<Icon size={13} aria-hidden />} style={{ flex: "none" }}>
      {t(`staff.tasks.when.${when}`)}
    </Badge>
  )
}
