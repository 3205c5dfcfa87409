import type { PolicyId } from "#ground/kernel/ids.ts"
import { look } from "#ground/kernel/operation.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { dayText, instantText } from "#ground/kernel/time.ts"
import { checkContent } from "#duties/retention/policies/check-content.ts"
import { type HowMany, type WhatIf, whatIf as act } from "#duties/retention/contract.ts"
import { Counts, NamedCounts } from "./counts.ts"
import { asSeen, type DueOfPolicy } from "#duties/retention/judging/due-things.ts"
import { everybody } from "./facts.ts"
import { heldByOthers } from "./holds.ts"
import {
  keptBy,
  longestOf,
  type TermRule,
  ruleOf,
  type JudgedThing,
  thingsUnder,
} from "#duties/retention/judging/judging.ts"
import { listAll, listArchiveRules, listRules } from "#duties/retention/policies/policy-rows.ts"
import { may } from "#duties/retention/permissions.ts"
import { archivable, keptOut } from "./archiving.ts"
import { sealSeen } from "#duties/retention/policies/seen.ts"
import { monthsFrom } from "#duties/retention/judging/months.ts"
import { tryKind } from "./try-kind.ts"
import { kindOf } from "#duties/retention/policies/kinds.ts"
import { hasPassed, passesOn } from "#duties/retention/judging/terms.ts"

const howManyExamples = 5

export const whatIf = look(act, {
  needs: may["retention.manage"],
  logs: {
    event: "retention.tried",
    action: "E",
    object: "policy",
    of: ({ replaces }, seen) => ({
      thing: replaces,
      count: seen?.examples.length,
      persons: seen?.examples.map(({ person }) => person.id),
    }),
  },
  run: async (at, { replaces, ...content }) => {
    await checkContent(at, content, replaces)
    // The id of a policy that is not there yet: no other has it.
    const candidate = ruleOf({ ...content, id: "candidate" as PolicyId })
    const kind = kindOf(at, content)
    const asked = { seen: await sealSeen(at, { content, replaces }), asOf: instantText(at.now) }
    if (kind !== undefined) {
      const { examples, ...outcome } = await tryKind(at, kind, candidate)
      return { ...asked, ...outcome, examples: await asSeen(at, examples) }
    }
    const archives = content.end === "archive"
    const rules = await (archives ? listArchiveRules(at) : listRules(at))
    const others = rules.filter(({ id }) => id !== replaces)
    const trial = new Trial(at, candidate, others, archives ? keptOut : heldByOthers)
    const under = archives ? archivable : thingsUnder
    for await (const some of everybody(at)) await trial.take(some.flatMap((facts) => under([candidate], facts)))
    return {
      ...asked,
      ...trial.outcome(await namesOf(at)),
      examples: await asSeen(at, trial.examples),
    }
  },
})

const namesOf = async (at: Look): Promise<ReadonlyMap<string, string>> =>
  new Map((await listAll(at)).map(({ id, name }) => [id, name]))

/** Tries a policy on everybody, a portion at a time, and keeps nothing but figures and a few examples. */
class Trial {
  readonly #at: Look
  readonly #candidate: TermRule
  readonly #holds: typeof heldByOthers
  readonly #rules: readonly TermRule[]
  readonly #today: string
  readonly #about = new Counts()
  readonly #waiting = new Counts()
  readonly #now = new Counts()
  readonly #later = new NamedCounts()
  readonly #heldByPolicy = new NamedCounts()
  readonly #heldByGround = new NamedCounts()
  readonly #months = new Map<string, string>()
  examples: readonly DueOfPolicy[] = []

  constructor(at: Look, candidate: TermRule, others: readonly TermRule[], holds: typeof heldByOthers) {
    this.#at = at
    this.#holds = holds
    this.#candidate = candidate
    this.#rules = [candidate, ...others]
    this.#today = dayText(at.now, at.practice.zone)
  }

  async take(things: readonly JudgedThing[]): Promise<void> {
    const due = things.flatMap((thing) => this.#judge(thing) ?? [])
    const held = await this.#holds(
      this.#at,
      due.map(({ thing }) => thing),
    )
    for (const { thing, keptThrough } of due) {
      const grounds = new Set((held.get(thing) ?? []).map(({ hold }) => hold.ground))
      for (const ground of grounds) this.#heldByGround.add(this.#at.say(ground), thing)
      if (grounds.size === 0) this.#free(thing, keptThrough)
    }
  }

  /** Counts a thing; gives it when its term has passed and no other policy keeps it. */
  #judge(thing: JudgedThing): { readonly thing: JudgedThing; readonly keptThrough: string } | undefined {
    this.#about.add(thing)
    const own = keptBy(this.#candidate, thing)
    const kept = longestOf(this.#rules, thing)
    if (own === undefined || kept === undefined) {
      this.#waiting.add(thing)
      return undefined
    }
    if (hasPassed(kept.through, this.#today)) return { thing, keptThrough: kept.through }
    if (hasPassed(own, this.#today)) this.#heldByPolicy.add(kept.policy, thing)
    this.#later.add(this.#monthAfter(kept.through), thing)
    return undefined
  }

  /** The month in which a term passes; days come back often. */
  #monthAfter(keptThrough: string): string {
    const month = this.#months.get(keptThrough) ?? passesOn(keptThrough).slice(0, 7)
    this.#months.set(keptThrough, month)
    return month
  }

  #free({ facts, dossier }: JudgedThing, keptThrough: string): void {
    this.#now.add({ facts, dossier })
    if (this.examples.length === howManyExamples && keptThrough >= (this.examples.at(-1)?.keptThrough ?? "")) return
    const one = { person: facts.person.id, dossier: dossier?.id, keptThrough }
    this.examples = [...this.examples, one]
      .toSorted((a, b) => (a.keptThrough < b.keptThrough ? -1 : 1))
      .slice(0, howManyExamples)
  }

  outcome(policyNames: ReadonlyMap<string, string>): Omit<WhatIf, "seen" | "asOf" | "examples"> {
    const shown = monthsFrom(this.#today)
    const far = this.#later.all().filter(({ name }) => !shown.includes(name))
    const ofPolicy = (id: string): string =>
      // Somebody's own dossiers keep them by the very policy that is tried.
      this.#at.say("retention.hold.policy", { name: policyNames.get(id) ?? this.#at.say("retention.hold.same") })
    return {
      about: this.#about.total,
      waiting: this.#waiting.total,
      now: this.#now.total,
      held: [
        ...this.#heldByPolicy.all().map(({ name, ...count }) => ({ ground: ofPolicy(name), ...count })),
        ...this.#heldByGround.all().map(({ name, ...count }) => ({ ground: name, ...count })),
      ],
      months: shown.map((month) => ({ month, ...this.#later.of(month) })),
      later: far.reduce(sum, { persons: 0, dossiers: 0 }),
    }
  }
}

const sum = (one: HowMany, other: HowMany): HowMany => ({
  persons: one.persons + other.persons,
  dossiers: one.dossiers + other.dossiers,
})
