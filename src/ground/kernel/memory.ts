/** What an open practice remembers between requests. Never the source of truth: anything in it may be gone at any time. */
export class Memory {
  readonly #kept = new Map<string, Promise<unknown>>()

  /** What is kept under `name`, or what `find` gives, which is then kept. */
  remember<Value>(name: string, find: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(name)
    if (known !== undefined) return known as Promise<Value>
    const found = find()
    this.#kept.set(name, found)
    found.catch(() => this.#kept.delete(name))
    return found
  }

  forget(name: string): void {
    this.#kept.delete(name)
  }
}
