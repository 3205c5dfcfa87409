import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { Order } from "./pass.ts"
import type { RunRecord } from "./run-rows.ts"
import { rootsOf, stepsOf } from "./where.ts"

/** What the thread is told; the root as the operator names it now, not as it was when the rule was made. */
export function orderOf(at: Look, { mode, rule }: RunRecord): Order {
  const root = rootsOf(at).find(({ name }) => name === rule.root)
  if (root === undefined) throw refuse("folders.root-unknown")
  const { pattern, subfolders, emptied, dayFrom, term } = rule
  return {
    mode,
    root: root.path,
    folder: stepsOf(rule.folder),
    pattern,
    subfolders,
    emptied,
    dayFrom,
    term,
    today: dayText(at.now, at.practice.zone),
    zone: at.practice.zone,
  }
}
