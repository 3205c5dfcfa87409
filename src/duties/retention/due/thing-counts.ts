import type { PersonId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import type { HowMany } from "#duties/retention/contract.ts"
import type { Looked } from "#duties/retention/policies/kinds.ts"

/** How many things of how many persons, as a kind counts them. */
export const manyOf = ({ things, persons }: { readonly things: number; readonly persons: number }): HowMany => ({
  persons,
  dossiers: 0,
  things,
})

/** Counts single things that come in the order of their age, and on how many persons they are. */
class ThingCount {
  #things = 0
  readonly #persons = new Set<PersonId>()

  add({ thing }: Looked): void {
    this.#things += 1
    this.#persons.add(thing.person)
  }

  get total(): HowMany {
    return manyOf({ things: this.#things, persons: this.#persons.size })
  }
}

/** What may go of the things that are looked at, and what is held back and why. */
export class DueCount {
  readonly #free = new ThingCount()
  readonly #heldBy = new Map<string, ThingCount>()

  add(some: readonly Looked[]): void {
    for (const one of some) {
      if (one.grounds.length === 0) this.#free.add(one)
      for (const ground of one.grounds) {
        const count = this.#heldBy.get(ground) ?? new ThingCount()
        this.#heldBy.set(ground, count)
        count.add(one)
      }
    }
  }

  get free(): HowMany {
    return this.#free.total
  }

  held(at: Look): ({ readonly ground: string } & HowMany)[] {
    return [...this.#heldBy].map(([ground, count]) => ({
      ground: at.say(ground as Parameters<Look["say"]>[0]),
      ...count.total,
    }))
  }
}
