/** How long the others wait for one at most, in milliseconds, before they get their turn. */
const turnEach = 10

/**
 * Keeps work that goes on for long from holding everybody else up: `if (pace.isLong()) await pace.rest()` between its steps lets
 * others go first once it had its ten milliseconds. A database on disk answers at once and never lets anybody in between by itself.
 */
export class Pace {
  readonly #now: () => number
  #since: number | undefined

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Whether nobody else has had a turn for too long. */
  isLong(): boolean {
    if (this.#since !== undefined) return this.#now() - this.#since > turnEach
    this.#since = this.#now()
    setImmediate(() => (this.#since = undefined))
    return false
  }

  /** Everything else that waits gets its turn. */
  async rest(): Promise<void> {
    await new Promise((done) => setImmediate(done))
    this.#since = undefined
  }
}
