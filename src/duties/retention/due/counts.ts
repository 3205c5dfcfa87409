import type { HowMany } from "#duties/retention/contract.ts"
import type { JudgedThing } from "#duties/retention/judging/judging.ts"

/** Counts persons and dossiers of things that come person by person: somebody with three dossiers is one person. */
export class Counts {
  #persons = 0
  #dossiers = 0
  #last: string | undefined

  add({ facts, dossier }: JudgedThing): void {
    if (this.#last !== facts.person.id) this.#persons += 1
    this.#last = facts.person.id
    this.#dossiers += dossier === undefined ? facts.dossiers.length : 1
  }

  get total(): HowMany {
    return { persons: this.#persons, dossiers: this.#dossiers }
  }
}

/** Counts by name, in the order in which names first came. */
export class NamedCounts {
  readonly #counts = new Map<string, Counts>()

  add(name: string, thing: JudgedThing): void {
    const counts = this.#counts.get(name) ?? new Counts()
    this.#counts.set(name, counts)
    counts.add(thing)
  }

  of(name: string): HowMany {
    return this.#counts.get(name)?.total ?? { persons: 0, dossiers: 0 }
  }

  all(): readonly (HowMany & { readonly name: string })[] {
    return [...this.#counts].map(([name, counts]) => ({ name, ...counts.total }))
  }
}
