import { Paper, SimpleGrid, Text } from "@mantine/core"
import type { Erasure } from "#duties/erasure/contract.ts"
import { countOf } from "#web/ui/format/size.ts"
import type { StaffKey } from "#web/staff/staff-words.ts"
import { useWords } from "#web/staff/use-words.ts"
import { isOver } from "./is-working.ts"

type Figure = { readonly label: StaffKey; readonly hint: StaffKey; readonly count: number }

function figuresOf(erasure: Erasure): readonly Figure[] {
  const { total, handled, gone, skipped } = erasure.progress
  const isPartial = erasure.end === "clean-up"
  const held = erasure.held.reduce((sum, { count }) => sum + count, 0)
  const stays = { label: "staff.erasure.held", hint: "staff.erasure.held-hint", count: held } as const
  if (erasure.state === "previewed" || erasure.state === "waiting")
    return [
      {
        label: isPartial ? "staff.erasure.cleans" : "staff.erasure.goes",
        hint: "staff.erasure.goes-hint",
        count: total,
      },
      stays,
    ]
  const left = total - handled
  return [
    isPartial
      ? { label: "staff.erasure.cleaned", hint: "staff.erasure.cleaned-hint", count: gone }
      : { label: "staff.erasure.gone", hint: "staff.erasure.gone-hint", count: gone },
    { label: "staff.erasure.skipped", hint: "staff.erasure.skipped-hint", count: skipped },
    ...(isOver(erasure) && left > 0
      ? [{ label: "staff.erasure.left-over", hint: "staff.erasure.left-over-hint", count: left } as const]
      : []),
    stays,
  ]
}

/** How many go and how many stay; afterwards how many are gone. */
export function Figures({ erasure }: { readonly erasure: Erasure }) {
  const { t, language } = useWords()
  const figures = figuresOf(erasure)
  return (
    <SimpleGrid cols={{ base: 2, sm: figures.length }} spacing="sm" component="dl" m={0}>
      {figures.map(({ label, hint, count }) => (
        <Paper key={label} className="card" p="md">
          <Text component="dt" size="sm" fw={550}>
            {t(label)}
          </Text>
          <Text component="dd" m={0} fz={30} fw={640} lh={1.2}>
            {countOf(count, language)}
          </Text>
          <Text component="dd" m={0} size="xs" c="dimmed">
            {t(hint)}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  )
}
