/** How long a fact is believed that another program (a command of the operator) may have changed. */
export const believedSeconds = 10

/** What a borrower of a practice may remember. Never the source of truth: anything in it may be gone at any time. */
export interface Memory {
  /** What is kept under `name`, or what `find` gives, which is then kept: for `seconds`, or as long as the practice is open. */
  remember<Value>(name: string, find: () => Promise<Value>, seconds?: number): Promise<Value>
  /** The same for what rests on many things: until anything at all is changed in the practice, and for no longer than is believed. */
  rememberUntilChanged<Value>(name: string, find: () => Promise<Value>): Promise<Value>
  forget(name: string): void
  /** What a room keeps for as long as the practice is open, made when it is first asked for; it knows itself of which moment it is. */
  own<Value>(name: string, make: () => Value): Value
  /** Which moment this borrower sees: all that was noted up to it, and perhaps more; -1 for a change, whose own writes may yet fail. */
  readonly since: number
  /** Notes, after a change, that there is something to see: a moment that only later borrowers are sure to have. */
  note(): number
}

type Remembered = { readonly value: Promise<unknown>; readonly until: number }

/** So much is remembered at most until something is changed: after that nobody asks for most of it again. */
const untilChangedAtMost = 2000

/**
 * The memory of an open practice. Each borrower has a view of it: what was found in a moment that is older than a change that
 * made it forget is not kept, and neither is what a change finds, which may yet fail.
 */
export class PracticeMemory {
  readonly #kept = new Map<string, Remembered>()
  readonly #forgotten = new Map<string, number>()
  readonly #owned = new Map<string, unknown>()
  readonly #untilChanged = new Map<string, Remembered>()
  #changed = 0
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
        if (keeps && (this.#forgotten.get(name) ?? 0) <= begun) this.#keep(this.#kept, name, value, seconds)
        return value
      },
      rememberUntilChanged: (name, find) => {
        const known = this.#untilChanged.get(name)
        if (known !== undefined && performance.now() < known.until) return known.value as ReturnType<typeof find>
        const value = find()
        if (keeps && this.#changed <= begun) this.#keep(this.#untilChanged, name, value, believedSeconds)
        return value
      },
      forget: (name) => {
        this.#forgotten.set(name, note())
        this.#kept.delete(name)
      },
    }
  }

  /** Something was changed: what was remembered until then is found anew. */
  changed(): void {
    this.#moment += 1
    this.#changed = this.#moment
    this.#untilChanged.clear()
  }

  #keep(all: Map<string, Remembered>, name: string, value: Promise<unknown>, seconds: number): void {
    const kept = { value, until: performance.now() + seconds * 1000 }
    if (all === this.#untilChanged && all.size >= untilChangedAtMost) all.clear()
    all.set(name, kept)
    value.catch(() => all.get(name) === kept && all.delete(name))
  }
}
