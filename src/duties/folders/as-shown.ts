import { join } from "node:path"
import type { UserId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { type FolderRule, type FolderRun, type FolderRunSummary, Reason } from "./contract.ts"
import { rootsOf, stepsOf } from "./where.ts"
import type { RuleRecord } from "./rule-rows.ts"
import { findLastRun, type RunRecord } from "./run-rows.ts"

export async function ruleAsShown(at: Look, record: RuleRecord): Promise<FolderRule> {
  const { id, version, rule, isOn } = record
  const root = rootsOf(at).find(({ name }) => name === rule.root)
  const names = await userNames(at)
  const trial = await findLastRun(at, id, "trial", version)
  const lastRun = await findLastRun(at, id, "run")
  return {
    id,
    version,
    ...rule,
    ...(root === undefined ? {} : { path: join(root.path, ...stepsOf(rule.folder)) }),
    isOn,
    ...(trial === undefined ? {} : { trial: summary(at, trial, names) }),
    ...(lastRun === undefined ? {} : { lastRun: summary(at, lastRun, names) }),
  }
}

export async function runAsShown(at: Look, run: RunRecord): Promise<FolderRun> {
  const { codes, examples, troubles } = run.done
  return {
    ...summary(at, run, await userNames(at)),
    codes: Object.entries(codes).map(([code, count]) => ({ code, count })),
    examples: [...examples],
    troubles: [...troubles],
  }
}

export function summary(at: Look, run: RunRecord, names: ReadonlyMap<UserId, string>): FolderRunSummary {
  const { id, ruleId, rule, mode, state, askedAt, askedBy, endedAt, done, certificate, failure } = run
  return {
    id,
    rule: ruleId,
    ruleName: rule.name,
    mode,
    state,
    askedAt,
    ...(askedBy === undefined ? {} : { askedBy: names.get(askedBy) ?? at.say("audit.unknown-user") }),
    ...(endedAt === undefined ? {} : { endedAt }),
    seen: done.seen,
    files: done.files,
    bytes: done.bytes,
    folders: done.folders,
    skipped: Reason.options.flatMap((reason) => {
      const count = done.skipped[reason] ?? 0
      return count === 0 ? [] : [{ reason, count }]
    }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(failure === undefined ? {} : { failure: at.say(`refusal.${failure}`) }),
  }
}
