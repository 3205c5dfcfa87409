import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { WhatIf } from "#duties/retention/contract.ts"
import type { DueOfPolicy } from "#duties/retention/judging/due-things.ts"
import type { TermRule } from "#duties/retention/judging/judging.ts"
import { type AgedKind, lookThrough, type Looked, spanOf } from "#duties/retention/policies/kinds.ts"
import { monthsFrom } from "#duties/retention/judging/months.ts"
import { DueCount, manyOf } from "./thing-counts.ts"
import { endOfMonth, lastBegun } from "#duties/retention/judging/terms.ts"

const howManyExamples = 5

/** What a policy about a kind of data would do; things whose term has not passed are counted by their days alone. */
export async function tryKind(
  at: Look,
  kind: AgedKind,
  { through }: Pick<TermRule, "through">,
): Promise<Omit<WhatIf, "seen" | "asOf" | "examples"> & { readonly examples: readonly DueOfPolicy[] }> {
  const today = dayText(at.now, at.practice.zone)
  const count = async (after: string | undefined, upTo: string | undefined) =>
    manyOf(await kind.ageing.count(at, spanOf(at, after, upTo)))
  let reached = lastBegun(through, today)
  const due = new DueCount()
  const examples: DueOfPolicy[] = []
  for await (const some of lookThrough(at, kind, spanOf(at, undefined, reached))) {
    due.add(some)
    const free = some.filter(({ grounds }) => grounds.length === 0)
    examples.push(...free.slice(0, howManyExamples - examples.length).map((one) => asDue(at, one, through)))
  }
  const months: WhatIf["months"] = []
  for (const month of monthsFrom(today)) {
    const upTo = lastBegun(through, endOfMonth(month))
    months.push({ month, ...(await count(reached, upTo)) })
    reached = upTo
  }
  return {
    about: await count(undefined, undefined),
    waiting: manyOf({ things: 0, persons: 0 }),
    now: due.free,
    held: due.held(at),
    months,
    later: await count(reached, undefined),
    examples,
  }
}

/** A single thing, as due by a term. */
export const asDue = (
  at: Look,
  { thing: { id, person, dossier, since } }: Pick<Looked, "thing">,
  through: TermRule["through"],
): DueOfPolicy => ({
  id,
  person,
  dossier,
  keptThrough: through(dayText(Temporal.Instant.from(since), at.practice.zone)),
})
