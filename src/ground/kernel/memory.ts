/** How long a fact is believed that another program (a command of the operator) may have changed. */
export const believedSeconds = 10

type Kept = { readonly value: Promise<unknown>; readonly until: number }

/** What an open practice remembers between requests. Never the source of truth: anything in it may be gone at any time. */
export class Memory {
  readonly #kept = new Map<string, Kept>()

  /** What is kept under `name`, or what `find` gives, which is then kept: for `seconds`, or as long as the practice is open. */
  remember<Value>(name: string, find: () => Promise<Value>, seconds = Number.POSITIVE_INFINITY): Promise<Value> {
    const known = this.#kept.get(name)
    if (known !== undefined && performance.now() < known.until) return known.value as Promise<Value>
    const value = find()
    this.#kept.set(name, { value, until: performance.now() + seconds * 1000 })
    value.catch(() => this.#kept.delete(name))
    return value
  }

  forget(name: string): void {
    this.#kept.delete(name)
  }
}
