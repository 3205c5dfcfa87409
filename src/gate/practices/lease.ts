import { refuse } from "#ground/kernel/refusal.ts"
import type { Clock } from "#ground/kernel/time.ts"
import type { RefusalCode } from "#ground/words/words.ts"
import type { ChangedRow } from "./control-rows.ts"
import type { Practice } from "./practice.ts"
import type { SealedInRow } from "./sealed-row.ts"
import { marked, type Underway } from "./states.ts"

const renewMilliseconds = 5000

type Terms = {
  readonly underway: Underway
  readonly clock: Clock
  /** What is said where another process has taken the practice over. */
  readonly lost: RefusalCode
}

/** The claim of one process on a practice that it moves or restores. It runs out by itself unless it is renewed. */
export class Lease {
  readonly #practice: Practice
  readonly #terms: Terms
  #renewedAt = performance.now()

  constructor(practice: Practice, terms: Terms) {
    this.#practice = practice
    this.#terms = terms
  }

  async take(): Promise<void> {
    const { underway, clock } = this.#terms
    this.#renewedAt = performance.now()
    this.#require(await this.#practice.note({ state: marked(underway, clock) }))
  }

  /** Says that it is still being worked on. */
  async renew(): Promise<void> {
    if (performance.now() - this.#renewedAt >= renewMilliseconds) await this.take()
  }

  /** The practice can be used again. */
  async release(): Promise<void> {
    this.#require(await this.#practice.note({ state: "active" }))
  }

  /** The same, with what its row keeps sealed changed. */
  async releaseAs(sealed: Partial<SealedInRow>, changed: Omit<ChangedRow, "state">): Promise<void> {
    this.#require(await this.#practice.noteSealed(sealed, { ...changed, state: "active" }))
  }

  #require(isHeld: boolean): void {
    if (!isHeld) throw refuse(this.#terms.lost)
  }
}
