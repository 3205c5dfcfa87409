import { DataList, Text } from "@mantine/core"
import type { ReactNode } from "react"

export type Fact = { readonly label: string; readonly value: ReactNode }

const isFilled = ({ value }: Fact): boolean => value !== undefined && value !== null && value !== "" && value !== false

/** Names and what is filled in for them; what is empty is left out. */
export function Facts({
  facts,
  empty,
  labelWidth = "9.5rem",
}: {
  readonly facts: readonly Fact[]
  readonly empty: string
  readonly labelWidth?: string
}) {
  const filled = facts.filter(isFilled)
  if (filled.length === 0) return <Text c="dimmed">{empty}</Text>
  return (
    <DataList size="sm" gap="xs" labelWidth={labelWidth}>
      {filled.map(({ label, value }) => (
        <DataList.Item key={label}>
          <DataList.ItemLabel>{label}</DataList.ItemLabel>
          <DataList.ItemValue className="wrap">{value}</DataList.ItemValue>
        </DataList.Item>
      ))}
    </DataList>
  )
}
