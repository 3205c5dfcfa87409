import type { Workplace } from "#ground/kernel/room.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { agreedAmong, agreedOf } from "#duties/retention/policies/policy-by-two.ts"
import { findOfPolicy, insertEnd } from "./end-rows.ts"
import { ruleOf } from "#duties/retention/judging/judging.ts"
import { type KindPolicy, listKindPolicies, lookThrough, spanOf } from "#duties/retention/policies/kinds.ts"
import { numberOf } from "#duties/retention/due/mark-rows.ts"
import { toldThrough } from "#duties/retention/due/notice-rows.ts"
import { takeName } from "./take-name.ts"
import { daysAfter, lastBegun } from "#duties/retention/judging/terms.ts"
import { DueCount } from "#duties/retention/due/thing-counts.ts"
import type { Began } from "#duties/retention/tables.ts"

/** Begins the end of single things by policies that do so by themselves, of what was told long enough ago; looks once a day. */
export async function endKindsByThemselves(place: Workplace): Promise<void> {
  const all = await place.look((at) => listSelfEnding(at))
  for (const one of all) {
    if (place.signal.aborted) return
    const due = await place.look((at) => dueNow(at, one))
    if (due === undefined) continue
    const { id, name, about, version } = one.policy
    const log = { event: "retention.ended", action: "D", object: "policy", thing: id, count: due.total } as const
    await place.change(log, async (at) => {
      const now = (await listKindPolicies(at)).find(({ policy }) => policy.id === id)
      if (now?.policy.version !== version || about.kind !== "data-kind") return
      if ((await agreedOf(at, now.policy)) === undefined) return
      const content = { label: name, dataKind: about.dataKind, of: due.of, total: due.total, gone: {}, skipped: {} }
      await insertEnd(at, { policy: id, notice: undefined, content })
      at.wake(takeName)
    })
  }
}

const listSelfEnding = async (at: Look): Promise<readonly KindPolicy[]> => {
  const all = await listKindPolicies(at)
  const byThemselves = all.filter(({ policy }) => policy.how === "by-itself")
  return agreedAmong(at, byThemselves, ({ policy }) => policy)
}

type DueNow = { readonly of: Began; readonly total: number }

async function dueNow(at: Look, { policy, kind }: KindPolicy): Promise<DueNow | undefined> {
  const today = dayText(at.now, at.practice.zone)
  const last = await findOfPolicy(at, policy.id)
  if (last !== undefined && dayText(Temporal.Instant.from(last.begunAt), at.practice.zone) === today) return undefined
  if (last?.state === "running") return undefined
  const told = await toldThrough(at, policy, numberOf("passed"), daysAfter(today, -policy.noticeDays))
  if (told === undefined) return undefined
  const passed = lastBegun(ruleOf(policy).through, today)
  const through = told < passed ? told : passed
  // What is held today is looked at again tomorrow, and not every hour.
  const name = `retention due of ${policy.id} ${policy.version} ${today}`
  return at.memory.remember(name, () => freeIn(at, { policy, kind }, through))
}

async function freeIn(at: Look, { policy, kind }: KindPolicy, through: string): Promise<DueNow | undefined> {
  const due = new DueCount()
  for await (const some of lookThrough(at, kind, spanOf(at, undefined, through))) due.add(some)
  const total = due.free.things ?? 0
  return total === 0 ? undefined : { of: { version: policy.version, through }, total }
}
