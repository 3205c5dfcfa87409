import { change, look } from "#ground/kernel/operation.ts"
import { actingUser, type Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import {
  getNotice as getAct,
  getNoticeDue as dueAct,
  getNoticeDays as getDaysAct,
  listNotices as listAct,
  markNoticeSeen as seenAct,
  type Notice,
  type NoticeDays,
  setNoticeDays as setDaysAct,
} from "#duties/retention/contract.ts"
import { asSeen, type DueOfPolicy } from "#duties/retention/judging/due-things.ts"
import { endOfNotice } from "#duties/retention/ending/end-notice.ts"
import { ruleOf } from "#duties/retention/judging/judging.ts"
import { listKindPolicies, spanOf } from "#duties/retention/policies/kinds.ts"
import { asDue } from "#duties/retention/due/try-kind.ts"
import { mayWithErasure } from "#duties/erasure/erasure.ts"
import { listOfRound, stageFrom } from "#duties/retention/due/mark-rows.ts"
import {
  getNoticeRecord,
  listNoticeRecords,
  type NoticeRecord,
  putSeen,
  seenBy,
} from "#duties/retention/due/notice-rows.ts"
import { getPolicy, listAll } from "#duties/retention/policies/policy-rows.ts"
import { may } from "#duties/retention/permissions.ts"
import { endingByThemselves } from "#duties/retention/policies/policy-by-two.ts"
import { usualDays } from "#duties/retention/judging/stages.ts"
import { daysAfter } from "#duties/retention/judging/terms.ts"
import { watchedOn, watchName } from "./watch-name.ts"

const daysSetting = "retention-notice-days"

/** How long before and after a term passes somebody is told. */
export const noticeDays = (at: Look): Promise<NoticeDays> => getSetting(at, daysSetting, usualDays)

export const getNoticeDays = look(getDaysAct, {
  needs: may["retention.read"],
  logs: { nothing: "a setting of the practice" },
  run: noticeDays,
})

export const setNoticeDays = change(setDaysAct, {
  needs: may["retention.manage"],
  logs: { event: "retention.notice-days-set", action: "U", object: "setting" },
  run: async (at, days) => {
    await setSetting(at, daysSetting, days)
    // What is told earlier now is told today.
    await setSetting(at, watchedOn, "")
    at.wake(watchName)
    return {}
  },
})

export const listNotices = look(listAct, {
  needs: may["retention.read"],
  logs: { nothing: "figures about terms that pass, without anybody" },
  run: async (at, { unseen, page, size }) => {
    const { notices, total } = await listNoticeRecords(at, unseen ? actingUser(at) : undefined, { page, size })
    return { notices: await shown(at, notices), total }
  },
})

export const getNotice = look(getAct, {
  needs: may["retention.read"],
  logs: {
    event: "retention.notice-read",
    action: "R",
    object: "notice",
    of: ({ id }, answer) => ({
      thing: id,
      count: answer?.things.length,
      persons: answer?.things.map(({ person }) => person.id),
    }),
  },
  run: async (at, { id, page, size }) => {
    const record = await getNoticeRecord(at, id)
    const { things, total } = await thingsOf(at, record, { page, size })
    const [notice] = await shown(at, [record])
    if (notice === undefined) throw new Error("a notice is shown as one")
    return {
      notice,
      things: await asSeen(at, things),
      total,
      end: await endOfNotice(at, record),
      mayEnd: total > 0 && mayEndAll(at, notice),
    }
  },
})

/** Single things are ended and dossiers put in the archive from the notice itself; all else by an erasure. */
function mayEndAll(at: Look, { policy }: Notice): boolean {
  if (policy.end === "archive") return at.may(may["retention.manage"])
  return policy.about === "data-kind" && at.may(mayWithErasure["erasure.run"])
}

type NoticePaging = { readonly page: number; readonly size: number }

/** A page of what a notice is about, as far as it is still so. */
async function thingsOf(
  at: Look,
  record: NoticeRecord,
  { page, size }: NoticePaging,
): Promise<{ readonly things: readonly DueOfPolicy[]; readonly total: number }> {
  if (record.of === undefined) return listOfRound(at, record, { page, size })
  const found = (await listKindPolicies(at)).find(({ policy }) => policy.id === record.policy)
  if (found === undefined || found.policy.version !== record.of.version) return { things: [], total: 0 }
  const { policy, kind } = found
  const span = spanOf(at, record.of.after, record.of.through)
  const { through } = ruleOf(policy)
  const some = await kind.ageing.list(at, span, { howMany: size, skip: (page - 1) * size })
  const { things: total } = await kind.ageing.count(at, span)
  return { things: some.map((thing) => asDue(at, { thing }, through)), total }
}

/** So many persons or dossiers are previewed at once. */
const mostAtOnce = 1000

export const getNoticeDue = look(dueAct, {
  needs: may["retention.read"],
  logs: {
    event: "retention.notice-read",
    action: "R",
    object: "notice",
    of: ({ id }, answer) => ({ thing: id, count: answer && answer.persons.length + answer.dossiers.length }),
  },
  run: async (at, { id }) => {
    const record = await getNoticeRecord(at, id)
    const { name, end, profile } = await getPolicy(at, record.policy)
    const today = dayText(at.now, at.practice.zone)
    const { things, total } = await listOfRound(at, record, { page: 1, size: mostAtOnce }, today)
    return {
      policy: { name, end, profile },
      persons: things.flatMap(({ person, dossier }) => (dossier === undefined ? [person] : [])),
      dossiers: things.flatMap(({ dossier }) => dossier ?? []),
      total,
    }
  },
})

export const markNoticeSeen = change(seenAct, {
  needs: may["retention.read"],
  logs: { event: "retention.notice-seen", action: "U", object: "notice", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    await getNoticeRecord(at, id)
    await putSeen(at, actingUser(at), id)
    return {}
  },
})

/** Notices with what their policy is called now. */
async function shown(at: Look, records: readonly NoticeRecord[]): Promise<Notice[]> {
  const policies = new Map((await listAll(at)).map((policy) => [policy.id, policy]))
  const seen = await seenBy(
    at,
    actingUser(at),
    records.map(({ id }) => id),
  )
  const ending = new Set((await endingByThemselves(at, [...policies.values()])).map(({ id }) => id))
  return records.flatMap(({ id, policy: policyId, stage: number, on, persons, dossiers, things }) => {
    const policy = policies.get(policyId)
    if (policy === undefined) return []
    const stage = stageFrom(number)
    const { name, about, end, how } = policy
    return [
      {
        id,
        stage,
        policy: { id: policyId, name, about: about.kind, end, how },
        on,
        persons,
        dossiers,
        ...(things === undefined ? {} : { things }),
        ...(ending.has(policyId) && stage !== "coming" ? { endsFrom: daysAfter(on, policy.noticeDays) } : {}),
        seen: seen.has(id),
      },
    ]
  })
}
