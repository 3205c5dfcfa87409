import type { PolicyId } from "#ground/kernel/ids.ts"
import type { Job } from "#ground/kernel/room.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { startErasure } from "#duties/erasure/erasure.ts"
import { agreedAmong, agreedOf } from "#duties/retention/policies/policy-by-two.ts"
import { archiveByThemselves } from "#duties/retention/due/archiving.ts"
import type { Policy } from "#duties/retention/contract.ts"
import { endKindsByThemselves } from "./end-kinds.ts"
import { factsOf } from "#duties/retention/due/facts.ts"
import { heldByOthers } from "#duties/retention/due/holds.ts"
import { longestOf } from "#duties/retention/judging/judging.ts"
import { listTold, type TermMark, nameOf, noteBegun } from "#duties/retention/due/mark-rows.ts"
import { listAll, listRules } from "#duties/retention/policies/policy-rows.ts"
import { daysAfter, hasPassed } from "#duties/retention/judging/terms.ts"

const atOnce = 500
/** What an erasure skipped is tried again after so many days. */
const daysBetween = 30

/**
 * Begins the ends that policies bring about by themselves, when a notice has stood its time. What was told is judged again: what
 * was touched since, or is held, stays. An erasure and the note that it was begun are one change, so that none begins twice.
 */
export const endByItself: Job = {
  name: "retention.end",
  everySeconds: 3600,
  run: async (place) => {
    for (const policy of await place.look(listSelfEnding)) {
      let after = ""
      while (!place.signal.aborted) {
        const some = await place.look((at) => listTold(at, whatStood(at, policy), after, atOnce))
        const last = some.at(-1)
        if (last === undefined) break
        after = nameOf(last)
        const ready = await place.look((at) => stillReady(at, policy.id, some))
        if (ready.length === 0) continue
        const log = { event: "retention.ended", action: "D", object: "policy", thing: policy.id } as const
        await place.change({ ...log, count: ready.length }, (at) => begin(at, policy, ready))
      }
    }
    await archiveByThemselves(place)
    await endKindsByThemselves(place)
  },
}

type SelfEnding = Policy & { readonly end: "erase" | "clean-up" | "anonymise" }

/** Those that two persons agreed to. */
async function listSelfEnding(at: Look): Promise<readonly SelfEnding[]> {
  const all = (await listAll(at)).flatMap((policy) =>
    policy.inUse &&
    policy.about.kind !== "data-kind" &&
    policy.how === "by-itself" &&
    policy.end !== "ask" &&
    policy.end !== "archive"
      ? [{ ...policy, end: policy.end }]
      : [],
  )
  return agreedAmong(at, all, (policy) => policy)
}

/** Told so long ago, and not begun a short while ago. */
function whatStood(at: Look, { id, noticeDays }: Policy) {
  const today = dayText(at.now, at.practice.zone)
  return { policy: id, toldBy: daysAfter(today, -noticeDays), begunBefore: daysAfter(today, -daysBetween) }
}

/** Of these, whose term by this policy has passed today, and that nothing holds. */
async function stillReady(at: Look, policy: PolicyId, marks: readonly TermMark[]): Promise<readonly TermMark[]> {
  const rules = await listRules(at)
  const facts = await factsOf(
    at,
    marks.map(({ person }) => person),
  )
  const known = new Map(facts.map((one) => [one.person.id, one]))
  const today = dayText(at.now, at.practice.zone)
  const due = marks.flatMap((mark) => {
    const of = known.get(mark.person)
    const dossier = of?.dossiers.find(({ id }) => id === mark.dossier)
    if (of === undefined || (mark.dossier !== undefined && dossier === undefined)) return []
    const thing = { facts: of, dossier }
    const kept = longestOf(rules, thing)
    return kept?.policy === policy && hasPassed(kept.through, today) ? [{ mark, thing }] : []
  })
  const held = await heldByOthers(
    at,
    due.map(({ thing }) => thing),
  )
  return due.flatMap(({ mark, thing }) => (held.has(thing) ? [] : [mark]))
}

async function begin(at: Change, policy: SelfEnding, ready: readonly TermMark[]): Promise<void> {
  const { id, name, end, profile } = policy
  // Changed in between: it is agreed to anew first.
  const agreed = await agreedOf(at, policy)
  if (agreed === undefined) return
  const dossiers = ready.flatMap(({ dossier }) => dossier ?? [])
  const persons = ready.flatMap(({ person, dossier }) => (dossier === undefined ? [person] : []))
  const begun = { end, profile, takes: agreed.takes, ground: { policy: id, label: name } }
  if (persons.length > 0) await startErasure(at, { ...begun, persons })
  if (dossiers.length > 0) await startErasure(at, { ...begun, dossiers })
  await noteBegun(at, ready.map(nameOf), dayText(at.now, at.practice.zone))
}
