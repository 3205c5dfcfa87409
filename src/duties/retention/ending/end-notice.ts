import { change, look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { noteEndedAlone } from "#gate/approval/approval.ts"
import { confirmationOf, isConfirmed, mayEndAlone, mayWithErasure } from "#duties/erasure/erasure.ts"
import {
  archiveNotice as archiveAct,
  endNotice as endAct,
  type NoticeEnd,
  previewNoticeEnd as previewAct,
} from "#duties/retention/contract.ts"
import { askForEnd } from "./end-by-two.ts"
import { countedAs, type EndRecord, findOfNotice, findOfPolicy, insertEnd } from "./end-rows.ts"
import { listOfRound } from "#duties/retention/due/mark-rows.ts"
import { getPolicy } from "#duties/retention/policies/policy-rows.ts"
import { may } from "#duties/retention/permissions.ts"
import { ruleOf } from "#duties/retention/judging/judging.ts"
import { type KindPolicy, listKindPolicies, lookThrough, spanOf } from "#duties/retention/policies/kinds.ts"
import { getNoticeRecord, type NoticeRecord } from "#duties/retention/due/notice-rows.ts"
import { requireDue, sealDue } from "#duties/retention/policies/seen.ts"
import { takeName } from "./take-name.ts"
import { lastBegun } from "#duties/retention/judging/terms.ts"
import { DueCount } from "#duties/retention/due/thing-counts.ts"
import type { Began } from "#duties/retention/tables.ts"

const needs = mayWithErasure["erasure.run"]

/** A notice about a kind of data with the policy as it was then, and what of it has passed today; nothing where that is not so. */
export async function dueOf(
  at: Look,
  { policy: id, of }: NoticeRecord,
): Promise<(KindPolicy & { readonly of: Began }) | undefined> {
  if (of === undefined) return undefined
  const found = (await listKindPolicies(at)).find(({ policy }) => policy.id === id)
  if (found === undefined || found.policy.version !== of.version) return undefined
  const passed = lastBegun(ruleOf(found.policy).through, dayText(at.now, at.practice.zone))
  return { ...found, of: { ...of, through: of.through < passed ? of.through : passed } }
}

/** The same where there must be one: refuses what is about persons or dossiers, and what has changed since. */
async function getDue(at: Look, record: NoticeRecord): Promise<KindPolicy & { readonly of: Began }> {
  const due = await dueOf(at, record)
  if (due === undefined)
    throw refuse(record.of === undefined ? "retention.end-by-erasure" : "retention.notice-outdated")
  return due
}

/** What may go of a notice today, and what is held back. */
async function countDue(
  at: Look,
  { kind, of }: Pick<Awaited<ReturnType<typeof getDue>>, "kind" | "of">,
): Promise<DueCount> {
  const due = new DueCount()
  for await (const some of lookThrough(at, kind, spanOf(at, of.after, of.through))) due.add(some)
  return due
}

/** What may be ended from a notice about a kind of data. */
export const previewNoticeEnd = look(previewAct, {
  needs,
  logs: {
    event: "retention.end-previewed",
    action: "R",
    object: "notice",
    of: ({ id }, answer) => ({ thing: id, count: answer?.due.things }),
  },
  run: async (at, { id }) => {
    const due = await countDue(at, await getDue(at, await getNoticeRecord(at, id)))
    const things = due.free.things ?? 0
    return {
      due: due.free,
      held: due.held(at),
      needsSecond: !(await mayEndAlone(at, actingUser(at), due.free.persons)),
      confirmation: confirmationOf(at.language, "erase", things),
      seen: await sealDue(at, { notice: id, things }),
    }
  },
})

export const endNotice = change(endAct, {
  needs,
  stepUp: "leaks",
  logs: {
    event: "retention.end-asked",
    action: "E",
    object: "notice",
    of: ({ id, things }) => ({ thing: id, count: things }),
  },
  run: async (at, { id, things, seen, confirmation }) => {
    const due = await getDue(at, await getNoticeRecord(at, id))
    const { policy, kind, of } = due
    await requireDue(at, seen, { notice: id, things })
    if (things === 0) throw refuse("retention.end-nothing")
    if (!isConfirmed(confirmation, "erase", things))
      throw refuse("erasure.confirmation-wrong", { field: "confirmation" })
    if (isUnderWay(await findOfPolicy(at, policy.id))) throw refuse("retention.already-ending")
    const user = actingUser(at)
    const { persons } = (await countDue(at, due)).free
    const isAlone = await mayEndAlone(at, user, persons)
    const begun = await insertEnd(at, {
      policy: policy.id,
      notice: id,
      state: isAlone ? "running" : "waiting",
      content: {
        label: policy.name,
        dataKind: kind.dataKind.name,
        of,
        askedBy: user,
        total: things,
        gone: {},
        skipped: {},
      },
    })
    if (isAlone) {
      await noteEndedAlone(at, begun.id, user, persons)
      at.wake(takeName)
    } else await askForEnd(at, begun, persons)
    return asShown(at, begun)
  },
})

export const archiveNotice = change(archiveAct, {
  needs: may["retention.manage"],
  logs: {
    event: "retention.archive-asked",
    action: "E",
    object: "notice",
    of: ({ id }, begun) => ({ thing: id, count: begun?.total }),
  },
  run: async (at, { id }) => {
    const { round, policy: policyId, stage } = await getNoticeRecord(at, id)
    const policy = await getPolicy(at, policyId)
    if (policy.end !== "archive") throw refuse("retention.not-to-archive")
    if (!policy.inUse) throw refuse("retention.notice-outdated")
    if (isUnderWay(await findOfPolicy(at, policyId))) throw refuse("retention.already-ending")
    const archives = { round, policy: policyId, stage }
    const { total } = await listOfRound(at, archives, { page: 1, size: 1 }, dayText(at.now, at.practice.zone))
    if (total === 0) throw refuse("retention.end-nothing")
    const content = { label: policy.name, archives, askedBy: actingUser(at), total, gone: {}, skipped: {} }
    const begun = await insertEnd(at, { policy: policyId, notice: id, content })
    at.wake(takeName)
    return asShown(at, begun)
  },
})

const isUnderWay = (end: EndRecord | undefined): boolean => end?.state === "running" || end?.state === "waiting"

/** The end that was last begun from a notice. */
export async function endOfNotice(at: Look, { id }: Pick<NoticeRecord, "id">): Promise<NoticeEnd | undefined> {
  const found = await findOfNotice(at, id)
  return found === undefined ? undefined : asShown(at, found)
}

const asShown = (at: Look, { id, state, content }: EndRecord): NoticeEnd => ({
  id,
  state,
  total: content.total,
  gone: content.gone[countedAs(content)] ?? 0,
  skipped: Object.entries(content.skipped).map(([ground, count]) => ({
    ground: at.program.words.has(ground) ? at.say(ground) : ground,
    count,
  })),
  certificate: content.certificate,
})
