import { Group } from "@mantine/core"
import type { Act } from "#ground/kernel/act.ts"
import { limitsOf } from "#web/ui/form/asks.ts"
import { NumberField } from "./NumberField.tsx"

const units = ["years", "months", "days"] as const

/** Years, months and days. */
export type Term = { readonly [Unit in (typeof units)[number]]: number }

type Props = {
  /** Whose field `term` it is. */
  readonly act: Act
  readonly value: Term
  readonly onChange: (term: Term) => void
  readonly labelOf: (unit: keyof Term) => string
  readonly error?: string | undefined
}

/** How long, in years, months and days. What is wrong with it stands at the years. */
export const TermFields = ({ act, value, onChange, labelOf, error }: Props) => (
  <Group gap="sm" align="end">
    {units.map((unit) => (
      <NumberField
        key={unit}
        w={110}
        label={labelOf(unit)}
        {...limitsOf(act, `term.${unit}`)}
        whenEmpty={0}
        value={value[unit]}
        onChange={(typed) => onChange({ ...value, [unit]: typed })}
        error={unit === "years" ? error : undefined}
      />
    ))}
  </Group>
)
