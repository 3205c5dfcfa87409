/** How long a fact is believed that another program (a command of the operator) may have changed. */
export const believedSeconds = 10

/** What a borrower of a practice may remember. Never the source of truth: anything in it may be gone at any time. */
export interface Memory {
  /** What is kept under `name`, or what `find` gives, which is then kept: for `seconds`, or as long as the practice is open. */
  remember<Value>(name: string, find: () => Promise<Value>, seconds?: number): Promise<Value>
  forget(name: string): void
}

type Remembered = { readonly value: Promise<unknown>; readonly until: number }

/**
 * The memory of an open practice. Each borrower has a view of it: what was found in a moment that is older than a change that
 * made it forget is not kept, and neither is what a change finds, which may yet fail.
 */
export class PracticeMemory {
  readonly #kept = new Map<string, Remembered>()
  readonly #forgotten = new Map<string, number>()
  #moment = 0

  /** A view for whoever reads from now on; with `keeps: false` for a change, which uses what is kept and adds nothing. */
  view({ keeps }: { readonly keeps: boolean }): Memory {
    const since = this.#moment
    return {
      remember: (name, find, seconds = Number.POSITIVE_INFINITY) => {
        const known = this.#kept.get(name)
        if (known !== undefined && performance.now() < known.until) return known.value as ReturnType<typeof find>
        const value = find()
        if (keeps && (this.#forgotten.get(name) ?? 0) <= since) this.#keep(name, value, seconds)
        return value
      },
      forget: (name) => {
        this.#moment += 1
        this.#forgotten.set(name, this.#moment)
        this.#kept.delete(name)
      },
    }
  }

  #keep(name: string, value: Promise<unknown>, seconds: number): void {
    const kept = { value, until: performance.now() + seconds * 1000 }
    this.#kept.set(name, kept)
    value.catch(() => this.#kept.get(name) === kept && this.#kept.delete(name))
  }
}
