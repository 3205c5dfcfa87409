import { change, look } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { isTextKey } from "#ground/words/words.ts"
import { confirmationOf, isConfirmed, mayWithErasure } from "#duties/erasure/erasure.ts"
import {
  archiveNotice as archiveAct,
  endNotice as endAct,
  type NoticeEnd,
  previewNoticeEnd as previewAct,
} from "./contract.ts"
import { countedAs, type EndRecord, findOfNotice, findOfPolicy, insertEnd } from "./end-rows.ts"
import { listOfRound } from "./mark-rows.ts"
import { getPolicy } from "./policy-rows.ts"
import { may } from "./policy.ts"
import { ruleOf } from "./judging.ts"
import { type KindPolicy, type Kinds, listKindPolicies, lookThrough, spanOf } from "./kinds.ts"
import { type Began, getNoticeRecord, type NoticeRecord } from "./notice-rows.ts"
import { requireDue, sealDue } from "./seen.ts"
import { takeName } from "./take-name.ts"
import { lastBegun } from "./terms.ts"
import { DueCount } from "./thing-counts.ts"

const needs = mayWithErasure["erasure.run"]

/** A notice about a kind of data with the policy as it was then, and what of it has passed today; nothing where that is not so. */
export async function dueOf(
  at: Look,
  kinds: Kinds,
  { policy: id, of }: NoticeRecord,
): Promise<(KindPolicy & { readonly of: Began }) | undefined> {
  if (of === undefined) return undefined
  const found = (await listKindPolicies(at, kinds)).find(({ policy }) => policy.id === id)
  if (found === undefined || found.policy.version !== of.version) return undefined
  const passed = lastBegun(ruleOf(found.policy).through, dayText(at.now, at.practice.zone))
  return { ...found, of: { ...of, through: of.through < passed ? of.through : passed } }
}

/** The same where there must be one: refuses what is about persons or dossiers, and what has changed since. */
async function getDue(at: Look, kinds: Kinds, record: NoticeRecord): Promise<KindPolicy & { readonly of: Began }> {
  const due = await dueOf(at, kinds, record)
  if (due === undefined)
    throw refuse(record.of === undefined ? "retention.end-by-erasure" : "retention.notice-outdated")
  return due
}

/**
 * What may be ended from a notice about a kind of data. That a policy has it so was decided and seen before, by who decides how long
 * is kept: no second person is asked once more.
 */
export const previewNoticeEndOf = (kinds: Kinds) =>
  look(previewAct, {
    needs,
    logs: {
      event: "retention.end-previewed",
      action: "R",
      object: "notice",
      of: ({ id }, answer) => ({ thing: id, count: answer?.due.things }),
    },
    run: async (at, { id }) => {
      const { kind, of } = await getDue(at, kinds, await getNoticeRecord(at, id))
      const due = new DueCount()
      for await (const some of lookThrough(at, kind, spanOf(at, of.after, of.through))) due.add(some)
      const things = due.free.things ?? 0
      return {
        due: due.free,
        held: due.held(at),
        confirmation: confirmationOf(at.language, "erase", things),
        seen: await sealDue(at, { notice: id, things }),
      }
    },
  })

export const endNoticeOf = (kinds: Kinds) =>
  change(endAct, {
    needs,
    stepUp: "leaks",
    logs: {
      event: "retention.end-asked",
      action: "E",
      object: "notice",
      of: ({ id, things }) => ({ thing: id, count: things }),
    },
    run: async (at, { id, things, seen, confirmation }) => {
      const { policy, kind, of } = await getDue(at, kinds, await getNoticeRecord(at, id))
      await requireDue(at, seen, { notice: id, things })
      if (things === 0) throw refuse("retention.end-nothing")
      if (!isConfirmed(confirmation, "erase", things))
        throw refuse("erasure.confirmation-wrong", { field: "confirmation" })
      if ((await findOfPolicy(at, policy.id))?.state === "running") throw refuse("retention.already-ending")
      const begun = await insertEnd(at, {
        policy: policy.id,
        notice: id,
        content: {
          label: policy.name,
          holding: kind.holding.name,
          of,
          askedBy: actingUser(at),
          total: things,
          gone: {},
          skipped: {},
        },
      })
      at.wake(takeName)
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
    if ((await findOfPolicy(at, policyId))?.state === "running") throw refuse("retention.already-ending")
    const archives = { round, policy: policyId, stage }
    const { total } = await listOfRound(at, archives, { page: 1, size: 1 }, dayText(at.now, at.practice.zone))
    if (total === 0) throw refuse("retention.end-nothing")
    const content = { label: policy.name, archives, askedBy: actingUser(at), total, gone: {}, skipped: {} }
    const begun = await insertEnd(at, { policy: policyId, notice: id, content })
    at.wake(takeName)
    return asShown(at, begun)
  },
})

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
    ground: isTextKey(ground) ? at.say(ground) : ground,
    count,
  })),
  certificate: content.certificate,
})
