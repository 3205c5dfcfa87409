import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import type { HowMany, NoticeDays, NoticeStage } from "#duties/retention/contract.ts"
import { ruleOf } from "#duties/retention/judging/judging.ts"
import { type KindPolicy, spanOf } from "#duties/retention/policies/kinds.ts"
import { numberOf } from "#duties/retention/due/mark-rows.ts"
import { toldThrough } from "#duties/retention/due/notice-rows.ts"
import { stages } from "#duties/retention/judging/stages.ts"
import { daysAfter, lastBegun } from "#duties/retention/judging/terms.ts"
import { manyOf } from "#duties/retention/due/thing-counts.ts"
import type { Began } from "#duties/retention/tables.ts"

/** What newly came to a stage: things whose terms began between two days. */
export type Reached = HowMany & { readonly stage: number; readonly of: Began }

/**
 * What of a kind of data came to which stage since it was last told. Of things that only differ by the day on which their term began
 * the older ones come first, at every stage: so it is enough to know up to which day it was told, and no thing needs a mark. A policy
 * that is changed begins anew.
 */
export async function reachedBy(at: Look, { policy, kind }: KindPolicy, days: NoticeDays): Promise<readonly Reached[]> {
  const found: Reached[] = []
  const limits = await limitsOf(at, policy, days)
  for (const stage of stages) {
    const told = await toldThrough(at, policy, numberOf(stage))
    // What has passed does not come near any more.
    const after = stage === "coming" ? latest(told, limits.passed) : told
    const through = limits[stage]
    if (through === undefined || (after !== undefined && through <= after)) continue
    const { things, persons } = await kind.ageing.count(at, spanOf(at, after, through))
    if (things > 0)
      found.push({
        ...manyOf({ things, persons }),
        stage: numberOf(stage),
        of: { version: policy.version, after, through },
      })
  }
  return found
}

/** Up to which day terms began that are at a stage today, or further. */
async function limitsOf(
  at: Look,
  policy: KindPolicy["policy"],
  { before, after }: NoticeDays,
): Promise<Readonly<Record<NoticeStage, string | undefined>>> {
  const { through } = ruleOf(policy)
  const today = dayText(at.now, at.practice.zone)
  const toldLong = await toldThrough(at, policy, numberOf("passed"), daysAfter(today, -after - 1))
  const passedLong = lastBegun(through, daysAfter(today, -after))
  return {
    coming: lastBegun(through, daysAfter(today, before)),
    passed: lastBegun(through, today),
    overdue: toldLong === undefined || toldLong < passedLong ? toldLong : passedLong,
  }
}

const latest = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one
