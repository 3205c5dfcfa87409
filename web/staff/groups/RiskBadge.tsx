import { Badge } from "@mantine/core"
import { useWords } from "#web/staff/use-words.ts"

const colours = { low: "gray", raised: "amber", high: "red" } as const

type Props = { readonly risk: keyof typeof colours; readonly small?: boolean }

/** How risky it is to let people do something: in a word, and in colour. */
export function RiskBadge({ risk, small }: Props) {
  const { t } = useWords()
  return (
    <Badge color={colours[risk]} size={small ? "md" : "lg"} style={{ flex: "none" }}>
      {t(`staff.groups.risk.${risk}`)}
    </Badge>
  )
}
