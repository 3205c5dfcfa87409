import type { Doomed, HeldBack } from "#ground/kernel/doomed.ts"
import type { HoldSource } from "#ground/kernel/look.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText } from "#ground/kernel/time.ts"
import { factsOf } from "./facts.ts"
import { longestOf, type JudgedThing } from "#duties/retention/judging/judging.ts"
import { listRules } from "#duties/retention/policies/policy-rows.ts"
import { hasPassed } from "#duties/retention/judging/terms.ts"

/** Whatever a policy in use still keeps; of several policies the one that keeps longest. */
export const heldByTerms: HoldSource = async (at, doomed) => {
  const rules = await listRules(at)
  if (rules.length === 0) return []
  const whole = doomed.filter(({ part }) => part !== true)
  const facts = new Map(
    (
      await factsOf(
        at,
        whole.map(({ person }) => person),
      )
    ).map((one) => [one.person.id, one]),
  )
  const today = dayText(at.now, at.practice.zone)
  return whole.flatMap((one) => {
    const of = facts.get(one.person)
    const dossier = of?.dossiers.find(({ id }) => id === one.dossier)
    if (of === undefined || (one.dossier !== undefined && dossier === undefined)) return []
    const kept = longestOf(rules, { facts: of, dossier })
    if (kept === undefined || hasPassed(kept.through, today)) return []
    return [{ doomed: one, hold: { force: "term", ground: "retention.hold.term", until: kept.through } }]
  })
}

/** What other rooms have against ending things whose terms have passed. */
export async function heldByOthers(
  at: Look,
  things: readonly JudgedThing[],
): Promise<ReadonlyMap<JudgedThing, readonly HeldBack[]>> {
  const others = at.program.holdSources.filter((source) => source !== heldByTerms)
  const held = new Map<JudgedThing, HeldBack[]>()
  for (const some of inPortions(things)) {
    const doomed = new Map(some.map((thing): [Doomed, JudgedThing] => [doomedOf(thing), thing]))
    for (const source of others)
      for (const one of await source(at, [...doomed.keys()])) {
        const thing = doomed.get(one.doomed)
        if (thing !== undefined) held.set(thing, [...(held.get(thing) ?? []), one])
      }
  }
  return held
}

const doomedOf = ({ facts, dossier }: JudgedThing): Doomed => ({ person: facts.person.id, dossier: dossier?.id })
