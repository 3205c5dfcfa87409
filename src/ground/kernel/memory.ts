/** How long a fact is believed that another program (a command of the operator) may have changed. */
export const believedSeconds = 10

/** What a borrower of a practice may remember. Never the source of truth: anything in it may be gone at any time. */
export interface Memory {
  /** What is kept under `name`, or what `find` gives, which is then kept: for `seconds`, or as long as the practice is open. */
  remember<Value>(name: string, find: () => Promise<Value>, seconds?: number): Promise<Value>
  forget(name: string): void
  /** What a room keeps for as long as the practice is open, made when it is first asked for; it knows itself of which moment it is. */
  own<Value>(name: string, make: () => Value): Value
  /** Which moment this borrower sees: all that was noted up to it, and perhaps more; -1 for a change, whose own writes may yet fail. */
  readonly since: number
  /** Notes, after a change, that there is something to see: a moment that only later borrowers are sure to have. */
  note(): number
}

type Remembered = { readonly value: Promise<unknown>; readonly until: number }

/**
 * The memory of an open practice. Each borrower has a view of it: what was found in a moment that is older than a change that
 * made it forget is not kept, and neither is what a change finds, which may yet fail.
 */
export class PracticeMemory {
  readonly #kept = new Map<string, Remembered>()
  readonly #forgotten = new Map<string, number>()
  readonly #owned = new Map<string, unknown>()
  #moment = 0

  /** A view for whoever reads from now on; with `keeps: false` for a change, which uses what is kept and adds nothing. */
  view({ keeps }: { readonly keeps: boolean }): Memory {
    // What a change finds may yet fail, so that it is of no moment.
    const since = keeps ? this.#moment : -1
    const begun = this.#moment
    const note = (): number => (this.#moment += 1)
    return {
      since,
      note,
      own: (name, make) => {
        if (!this.#owned.has(name)) this.#owned.set(name, make())
        return this.#owned.get(name) as ReturnType<typeof make>
      },
      remember: (name, find, seconds = Number.POSITIVE_INFINITY) => {
        const known = this.#kept.get(name)
        if (known !== undefined && performance.now() < known.until) return known.value as ReturnType<typeof find>
        const value = find()
        if (keeps && (this.#forgotten.get(name) ?? 0) <= begun) this.#keep(name, value, seconds)
        return value
      },
      forget: (name) => {
        this.#forgotten.set(name, note())
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
