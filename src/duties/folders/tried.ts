import { refuse } from "#ground/kernel/refusal.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { RuleRecord } from "./rule-rows.ts"
import { findLastRun, listRunsAtWork } from "./run-rows.ts"

/** Nothing is deleted by a rule of which nobody saw what it would delete. */
export async function requireTried(at: Look, { id, version }: RuleRecord): Promise<void> {
  const trial = await findLastRun(at, id, "trial", version)
  if (trial?.state !== "done") throw refuse("folders.not-tried")
}

/** One run of a rule at a time. */
export async function requireIdle(at: Look, { id }: RuleRecord): Promise<void> {
  if ((await listRunsAtWork(at, id)).length > 0) throw refuse("folders.busy")
}
