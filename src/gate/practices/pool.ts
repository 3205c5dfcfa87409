/** Something that is costly to open and is closed when it is not needed. */
type Pooled = {
  close(): Promise<void>
  /** Whether it is to be opened anew before somebody uses it; whoever asks may be refused. */
  isOutdated(): Promise<boolean>
}

type Slot<Thing> = {
  readonly opened: Promise<Thing | undefined>
  users: number
  isDropped: boolean
  /** When somebody last asked for it, by the clock of the process; never, where it was opened to be looked after. */
  restsSince: number
}

/**
 * Keeps the things used last open, by name. A thing in use is never closed; what is asked for twice at once is opened once.
 */
export class Pool<Thing extends Pooled> {
  readonly #kept: number
  readonly #open: (name: string) => Promise<Thing | undefined>
  readonly #slots = new Map<string, Slot<Thing>>()
  /** Things on their way out, that are opened anew only after it. */
  readonly #retiring = new Map<string, Promise<void>>()

  constructor(kept: number, open: (name: string) => Promise<Thing | undefined>) {
    this.#kept = kept
    this.#open = open
  }

  /** Lends the thing for the length of `work`; `undefined` when there is none of that name. */
  use<Result>(name: string, work: (thing: Thing | undefined) => Promise<Result>): Promise<Result> {
    this.#slot(name).restsSince = performance.now()
    return this.tend(name, work)
  }

  /** The same for who looks after it: it goes on resting. */
  async tend<Result>(name: string, work: (thing: Thing | undefined) => Promise<Result>): Promise<Result> {
    for (;;) {
      const slot = this.#slot(name)
      slot.users += 1
      try {
        const thing = await slot.opened
        if (thing === undefined || !(await thing.isOutdated())) return await work(thing)
        this.#forget(name, slot)
      } finally {
        await this.#release(slot)
      }
    }
  }

  /** Since when nobody has used the thing; nothing where it is not open. */
  restsSince(name: string): number | undefined {
    return this.#slots.get(name)?.restsSince
  }

  /**
   * Closes the thing and then does the rest, unless it is in use, or was since `restsSince`; gives whether it did. Whoever asks for it
   * meanwhile waits, and has it opened anew.
   */
  async retire(name: string, restsSince: number, then: () => Promise<void>): Promise<boolean> {
    const slot = this.#slots.get(name)
    if (slot === undefined || slot.users > 0 || slot.restsSince !== restsSince) return false
    this.#forget(name, slot)
    const retiring = (async () => {
      await (await slot.opened)?.close()
      await then()
    })()
    this.#retiring.set(name, retiring)
    try {
      await retiring
    } finally {
      this.#retiring.delete(name)
    }
    return true
  }

  /** Closes the thing as soon as nobody uses it, and opens it anew for whoever asks from now on. */
  async drop(name: string): Promise<void> {
    await this.#retiring.get(name)?.catch(() => undefined)
    const slot = this.#slots.get(name)
    if (slot === undefined) return
    this.#forget(name, slot)
    if (slot.users === 0) await (await slot.opened)?.close()
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.#retiring.values())
    const slots = [...this.#slots.values()]
    this.#slots.clear()
    for (const slot of slots) await (await slot.opened)?.close()
  }

  #slot(name: string): Slot<Thing> {
    const known = this.#slots.get(name)
    if (known !== undefined) {
      // The map's order is the order of last use.
      this.#slots.delete(name)
      this.#slots.set(name, known)
      return known
    }
    const retiring = this.#retiring.get(name)?.catch(() => undefined)
    const opened = retiring === undefined ? this.#open(name) : retiring.then(() => this.#open(name))
    const slot: Slot<Thing> = { opened, users: 0, isDropped: false, restsSince: Number.NEGATIVE_INFINITY }
    this.#slots.set(name, slot)
    const forget = (): void => this.#forget(name, slot)
    slot.opened.then((thing) => thing === undefined && forget(), forget)
    return slot
  }

  /** Whoever asks from now on gets another one; this one is closed by the last who uses it. */
  #forget(name: string, slot: Slot<Thing>): void {
    slot.isDropped = true
    if (this.#slots.get(name) === slot) this.#slots.delete(name)
  }

  async #release(slot: Slot<Thing>): Promise<void> {
    slot.users -= 1
    if (slot.isDropped && slot.users === 0) await (await slot.opened)?.close()
    if (this.#slots.size > this.#kept) await this.#closeUnused()
  }

  async #closeUnused(): Promise<void> {
    for (const [name, slot] of this.#slots) {
      if (this.#slots.size <= this.#kept) return
      if (slot.users > 0) continue
      this.#slots.delete(name)
      await (await slot.opened)?.close()
    }
  }
}
