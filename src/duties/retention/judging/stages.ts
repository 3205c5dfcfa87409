import type { NoticeDays, NoticeStage } from "#duties/retention/contract.ts"
import { daysAfter, hasPassed } from "./terms.ts"

export const usualDays: NoticeDays = { before: 60, after: 30 }

/** The stages in their order; a thing goes up them one by one, and a term that passed long ago begins with `passed`. */
export const stages: readonly NoticeStage[] = ["coming", "passed", "overdue"]

/**
 * At which stage a thing is today; none while its term is far from over. It is overdue when so many days went by since its term
 * passed, and since somebody was told so.
 */
export function stageOf(
  keptThrough: string,
  today: string,
  { before, after }: NoticeDays,
  toldOn: string | undefined,
): NoticeStage | undefined {
  if (!hasPassed(keptThrough, today)) return today > daysAfter(keptThrough, -before) ? "coming" : undefined
  if (toldOn === undefined) return "passed"
  const since = toldOn > keptThrough ? toldOn : keptThrough
  return today > daysAfter(since, after) ? "overdue" : "passed"
}
