import type { Look } from "#ground/kernel/scope.ts"
import type { HowMany } from "#duties/retention/contract.ts"
import { Counts, NamedCounts } from "./counts.ts"
import { heldByOthers } from "./holds.ts"
import {
  type ThingFacts,
  isAbout,
  type KeptUntil,
  longestOf,
  type TermRule,
  type JudgedThing,
  thingsUnder,
} from "#duties/retention/judging/judging.ts"
import { stageOf, usualDays } from "#duties/retention/judging/stages.ts"
import { hasPassed } from "#duties/retention/judging/terms.ts"

/** A thing that a policy is about, and until when it is kept. */
export type JudgedTerms = { readonly thing: JudgedThing; readonly kept: KeptUntil; readonly archives?: true }

/** Everything of these persons that policies are about and whose terms have begun. */
export const judge = (rules: readonly TermRule[], some: readonly ThingFacts[]): readonly JudgedTerms[] =>
  some.flatMap((facts) =>
    thingsUnder(rules, facts).flatMap((thing) => {
      const kept = longestOf(rules, thing)
      return kept === undefined ? [] : [{ thing, kept }]
    }),
  )

/** How much is coming, overdue, held and under no policy: figures, taken up a portion at a time. */
export class TermTally {
  readonly #rules: readonly TermRule[]
  readonly #today: string
  readonly #before: number
  readonly #counts = {
    total: new Counts(),
    coming: new Counts(),
    overdue: new Counts(),
    held: new Counts(),
    uncovered: new Counts(),
  }
  readonly byPolicy = new NamedCounts()
  readonly heldBy = new NamedCounts()
  /** How many dossiers of each type no policy is about; under an empty name: persons. */
  readonly uncoveredBy = new Map<string, number>()

  constructor(rules: readonly TermRule[], today: string, before: number) {
    this.#rules = rules
    this.#today = today
    this.#before = before
  }

  async take(
    at: Look,
    some: readonly ThingFacts[],
    judged: readonly JudgedTerms[] = judge(this.#rules, some),
  ): Promise<void> {
    for (const facts of some) this.#cover(facts)
    const days = { ...usualDays, before: this.#before }
    for (const { thing, kept } of judged)
      if (stageOf(kept.through, this.#today, days, undefined) === "coming") this.#counts.coming.add(alone(thing))
    const passed = judged.filter(({ kept }) => hasPassed(kept.through, this.#today))
    const held = await heldByOthers(
      at,
      passed.map(({ thing }) => thing),
    )
    for (const { thing, kept } of passed) {
      const grounds = new Set((held.get(thing) ?? []).map(({ hold }) => hold.ground))
      for (const ground of grounds) this.heldBy.add(ground, alone(thing))
      if (grounds.size > 0) this.#counts.held.add(alone(thing))
      else {
        this.#counts.overdue.add(alone(thing))
        this.byPolicy.add(kept.policy, alone(thing))
      }
    }
  }

  #cover(facts: ThingFacts): void {
    this.#counts.total.add({ facts })
    const isCovered = (thing: JudgedThing): boolean => this.#rules.some((rule) => isAbout(rule, thing))
    const note = (name: string): void => void this.uncoveredBy.set(name, (this.uncoveredBy.get(name) ?? 0) + 1)
    // Whoever has a case that runs is kept by that; a policy about persons is for later.
    const isRunning = facts.dossiers.some(({ state }) => state === "open")
    if (!isRunning && !isCovered({ facts })) {
      note("")
      this.#counts.uncovered.add(alone({ facts }))
    }
    for (const dossier of facts.dossiers)
      if (!isCovered({ facts, dossier })) {
        note(dossier.type)
        this.#counts.uncovered.add({ facts, dossier })
      }
  }

  get figures(): Readonly<Record<"total" | "coming" | "overdue" | "held" | "uncovered", HowMany>> {
    const { total, coming, overdue, held, uncovered } = this.#counts
    return {
      total: total.total,
      coming: coming.total,
      overdue: overdue.total,
      held: held.total,
      uncovered: uncovered.total,
    }
  }
}

/** A person by themselves: their dossiers are things of their own, and counted as such. */
const alone = ({ facts, dossier }: JudgedThing): JudgedThing =>
  dossier === undefined ? { facts: { ...facts, dossiers: [] } } : { facts, dossier }
