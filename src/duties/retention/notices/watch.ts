import { newId, type PersonId } from "#ground/kernel/ids.ts"
import type { Job, Workplace } from "#ground/kernel/room.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import { nextFacts } from "#duties/retention/due/facts.ts"
import { putFigures } from "./figure-rows.ts"
import {
  countRound,
  dropMarks,
  listMarks,
  type TermMark,
  nameOf,
  noteTold,
  putMarks,
} from "#duties/retention/due/mark-rows.ts"
import { insertNotice } from "#duties/retention/due/notice-rows.ts"
import { noticeDays } from "./notices.ts"
import { listKindPolicies } from "#duties/retention/policies/kinds.ts"
import { listArchiveRules, listRules } from "#duties/retention/policies/policy-rows.ts"
import { judgeArchive } from "#duties/retention/due/archiving.ts"
import { type Reached, reachedBy } from "./stages-of-kind.ts"
import { stageOf, stages } from "#duties/retention/judging/stages.ts"
import { type JudgedTerms, judge, TermTally } from "#duties/retention/due/tally.ts"
import { tellManagers } from "./tell.ts"
import { watchedOn, watchName } from "./watch-name.ts"

const openRound = "retention-round"

/** From this hour in the practice on: nobody is told in the night. */
const morning = 7

/**
 * Looks once a day at every term: what comes to a stage is marked, portion by portion, and when all is looked at those who
 * manage terms are told, once. Marks belong to a round that ends in the same change as its notices and mails; after a crash the
 * same round goes on, so that nothing is told twice and nothing is left out.
 */
export const watch: Job = {
  name: watchName,
  everySeconds: 3600,
  run: async (place) => {
    if (!(await place.look(isTime))) return
    const round = await beginRound(place)
    const tally = await markAll(place, round)
    if (tally === undefined) return
    await place.change({ event: "retention.noticed", action: "E", object: "notice" }, async (at) => {
      if (!(await isTime(at))) return
      await endRound(at, round)
      await putFigures(at, today(at).slice(0, 7), tally.figures)
    })
  },
}

const today = (at: Look): string => dayText(at.now, at.practice.zone)

async function isTime(at: Look): Promise<boolean> {
  if (at.now.toZonedDateTimeISO(at.practice.zone).hour < morning) return false
  return (await getSetting(at, watchedOn, "")) < today(at)
}

/** The round that was not finished, or a new one. */
async function beginRound(place: Workplace): Promise<string> {
  const going = await place.look((at) => getSetting(at, openRound, ""))
  if (going !== "") return going
  return place.change({ event: "retention.watched", action: "E", object: "policy" }, async (at) => {
    const round = newId<string>(at.now)
    await setSetting(at, openRound, round)
    return round
  })
}

async function endRound(at: Change, round: string): Promise<void> {
  const on = today(at)
  const counts = await countRound(at, round)
  for (const { policy, stage, persons, dossiers } of counts)
    await insertNotice(at, { round, policy, stage, on, persons, dossiers })
  const days = await noticeDays(at)
  const reached: Reached[] = []
  for (const one of await listKindPolicies(at))
    for (const some of await reachedBy(at, one, days)) {
      await insertNotice(at, { round, policy: one.policy.id, on, ...some })
      reached.push(some)
    }
  await noteTold(at, round, on)
  await setSetting(at, watchedOn, on)
  await setSetting(at, openRound, "")
  const all = [...counts, ...reached]
  if (all.length > 0) await tellManagers(at, all)
}

/** Marks everybody's things; gives the figures, or nothing when it was broken off. */
async function markAll(place: Workplace, round: string): Promise<TermTally | undefined> {
  let tally: TermTally | undefined
  let after: PersonId | undefined
  for (;;) {
    if (place.signal.aborted) return undefined
    const step = await place.look(async (at) => {
      const rules = await listRules(at)
      const days = await noticeDays(at)
      const some = await nextFacts(at, after)
      const last = some.at(-1)?.person.id
      const judged = judge(rules, some)
      const toArchive = judgeArchive(await listArchiveRules(at), some)
      const known = await listMarks(at, after ?? "", last)
      const counted = tally ?? new TermTally(rules, today(at), days.before)
      await counted.take(at, some, judged)
      return {
        last,
        counted,
        ...differences([...judged, ...toArchive], known, (kept, told) => stageOf(kept, today(at), days, told), round),
      }
    })
    tally = step.counted
    await write(place, step)
    if (step.last === undefined) return tally
    after = step.last
  }
}

type Differences = { readonly put: readonly TermMark[]; readonly drop: readonly string[] }

async function write(place: Workplace, { put, drop }: Differences): Promise<void> {
  const count = put.length + drop.length
  if (count === 0) return
  await place.change({ event: "retention.marked", action: "U", object: "policy", count }, async (at) => {
    await dropMarks(at, drop)
    await putMarks(at, put)
  })
}

/** What is to be written, so that marks say what is so today. A stage that was told before is not told again. */
function differences(
  judged: readonly JudgedTerms[],
  known: readonly TermMark[],
  stageFor: (keptThrough: string, toldOn: string | undefined) => TermMark["stage"] | undefined,
  round: string,
): Differences {
  const before = new Map(known.map((mark) => [nameOf(mark), mark]))
  const put: TermMark[] = []
  for (const { thing, kept, archives } of judged) {
    const one = { person: thing.facts.person.id, dossier: thing.dossier?.id, keptThrough: kept.through, archives }
    const mark = before.get(nameOf(one))
    const stage = stageFor(kept.through, mark?.toldOn)
    const isSame = mark?.keptThrough === kept.through && mark.policy === kept.policy
    // What was told of this term stays told, also where the practice wants to be told later from now on.
    if (stage !== undefined || isSame) before.delete(nameOf(one))
    if (stage === undefined || (isSame && mark.stage === stage)) continue
    const isFurther = mark === undefined || stages.indexOf(stage) > stages.indexOf(mark.stage)
    const toldOn = stage === "coming" ? undefined : mark?.toldOn
    put.push({ ...one, policy: kept.policy, stage, round: isFurther ? round : mark.round, toldOn })
  }
  return { put, drop: [...before.keys()] }
}
