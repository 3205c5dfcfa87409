import { Badge } from "@mantine/core"
import type { NoticeStage } from "#duties/retention/contract.ts"
import { useWords } from "#web/staff/use-words.ts"

const colours = { coming: "gray", passed: "amber", overdue: "red" } as const

/** How far terms are: in a word, and in colour. */
export function StageBadge({ stage }: { readonly stage: NoticeStage }) {
  const { t } = useWords()
  return (
    <Badge color={colours[stage]} style={{ flex: "none" }}>
      {t(`staff.retention.stage.${stage}`)}
    </Badge>
  )
}
