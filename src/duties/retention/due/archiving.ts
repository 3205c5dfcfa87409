import type { HeldBack } from "#ground/kernel/doomed.ts"
import type { PolicyId } from "#ground/kernel/ids.ts"
import type { JobLog, Workplace } from "#ground/kernel/room.ts"
import type { Change, Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { archiveDossiers } from "#records/dossiers/dossiers.ts"
import { factsOf } from "./facts.ts"
import {
  type ThingFacts,
  longestOf,
  type TermRule,
  type JudgedThing,
  thingsUnder,
} from "#duties/retention/judging/judging.ts"
import { dropMarks, listTold, type TermMark, nameOf } from "./mark-rows.ts"
import { listAll, listArchiveRules } from "#duties/retention/policies/policy-rows.ts"
import type { JudgedTerms } from "./tally.ts"
import { daysAfter, hasPassed } from "#duties/retention/judging/terms.ts"

const atOnce = 500

/** The dossiers that these policies put in the archive some day: closed, and not there yet. */
export const archivable = (rules: readonly TermRule[], facts: ThingFacts): readonly JudgedThing[] =>
  thingsUnder(rules, facts).filter(({ dossier }) => dossier?.state === "closed" && dossier.archivedOn === undefined)

/** Of these persons the dossiers that are put in the archive, each when the longest of the policies has it so. */
export const judgeArchive = (rules: readonly TermRule[], some: readonly ThingFacts[]): readonly JudgedTerms[] =>
  some.flatMap((facts) =>
    archivable(rules, facts).flatMap((thing) => {
      const kept = longestOf(rules, thing)
      return kept === undefined ? [] : [{ thing, kept, archives: true as const }]
    }),
  )

/** Nothing but a restriction keeps a dossier out of the archive: nothing goes by it. */
export const keptOut = async (
  _at: Look,
  things: readonly JudgedThing[],
): Promise<ReadonlyMap<JudgedThing, readonly HeldBack[]>> =>
  new Map(
    things
      .filter(({ facts }) => facts.person.isRestricted)
      .map((thing) => [
        thing,
        [{ doomed: { person: thing.facts.person.id }, hold: { force: "all", ground: "holds.ground.restriction" } }],
      ]),
  )

/** Lines of the log, one for each dossier that was put in the archive; and how many a restriction kept out of it. */
export type Archived = { readonly lines: readonly JobLog[]; readonly restricted: number }

/** Puts in the archive what of some marks is due today by this policy. */
export async function archiveDue(at: Change, policy: PolicyId, marks: readonly TermMark[]): Promise<Archived> {
  const due = await dueAmong(at, policy, marks)
  const gone = await archiveDossiers(
    at,
    due.flatMap(({ dossier }) => dossier ?? []),
  )
  const archived = new Set(gone.map(({ dossier }) => dossier))
  await dropMarks(at, due.filter(({ dossier }) => dossier !== undefined && archived.has(dossier)).map(nameOf))
  const lines = gone.map(({ person, dossier }): JobLog => ({
    event: "dossiers.archived",
    action: "U",
    object: "dossier",
    person,
    thing: dossier,
    detail: [policy],
  }))
  return { lines, restricted: due.length - lines.length }
}

/** Of these, whose term by this policy has passed today, and that are still to be put in the archive. */
async function dueAmong(at: Look, policy: PolicyId, marks: readonly TermMark[]): Promise<readonly TermMark[]> {
  const today = dayText(at.now, at.practice.zone)
  const rules = await listArchiveRules(at)
  const persons = marks.map(({ person }) => person)
  const due = new Set(
    judgeArchive(rules, await factsOf(at, persons))
      .filter(({ kept }) => kept.policy === policy && hasPassed(kept.through, today))
      .map(({ thing }) => thing.dossier?.id),
  )
  return marks.filter(({ dossier, archives }) => archives === true && due.has(dossier))
}

/** Puts in the archive what policies put there by themselves, when a notice has stood its time. */
export async function archiveByThemselves(place: Workplace): Promise<void> {
  const policies = await place.look(listAll)
  for (const { id, inUse, end, how, noticeDays } of policies) {
    if (!inUse || end !== "archive" || how !== "by-itself") continue
    let after = ""
    while (!place.signal.aborted) {
      const some = await place.look((at) => {
        const today = dayText(at.now, at.practice.zone)
        return listTold(at, { policy: id, toldBy: daysAfter(today, -noticeDays), begunBefore: today }, after, atOnce)
      })
      const last = some.at(-1)
      if (last === undefined) break
      after = nameOf(last)
      if ((await place.look((at) => dueAmong(at, id, some))).length === 0) continue
      await place.change<readonly JobLog[]>(
        (logs) => logs,
        async (at) => (await archiveDue(at, id, some)).lines,
      )
    }
  }
}
