import { setTimeout } from "node:timers/promises"
import { refuse } from "#ground/kernel/refusal.ts"
import { closeStores, type Installation, openStores, type Stores } from "./installation.ts"
import { Lease } from "./lease.ts"
import type { Engine, Placement } from "./placement.ts"
import type { LeftBehind } from "./postgres-home.ts"
import { believedMilliseconds, type Practice } from "./practice.ts"

type Leaving = {
  readonly practice: Practice
  readonly engine: Engine
  /** Closes it where it is open here. */
  readonly letGo: () => Promise<void>
}

/** A practice on its way to another engine: nobody uses it meanwhile, and it stands where it stood until `arrive`. */
export class Departure {
  readonly #installation: Installation
  readonly #practice: Practice
  readonly #engine: Engine
  readonly #lease: Lease
  readonly #opened: Stores[] = []
  readonly #old: Placement
  #fresh: Placement | undefined
  #hasArrived = false

  private constructor(installation: Installation, { practice, engine }: Leaving, old: Placement) {
    const { clock } = installation.setting
    this.#installation = installation
    this.#practice = practice
    this.#engine = engine
    this.#old = old
    this.#lease = new Lease(practice, { underway: "moving", clock, lost: "practices.moving.unavailable" })
  }

  /** Takes a practice out of use, waits until all who use it know, and makes the new place. */
  static async begin(installation: Installation, leaving: Leaving): Promise<Departure> {
    const { practice, engine, letGo } = leaving
    if (!(await practice.mayBeUsed())) throw refuse("practices.not-found")
    const { placement } = await practice.read()
    if (installation.places.isAt(placement, engine)) throw refuse("practices.there-already")
    const departure = new Departure(installation, leaving, placement)
    await departure.#lease.take()
    try {
      await letGo()
      // By now every process that has it open knows, and refuses; what was being written is written.
      await setTimeout(believedMilliseconds * 1.5)
      await departure.#openBoth()
      return departure
    } catch (error) {
      await departure.close()
      throw error
    }
  }

  get from(): Stores {
    return this.#at(0)
  }

  /** Empty, with the same tables. */
  get to(): Stores {
    return this.#at(1)
  }

  /** Says that it is still being worked on: for as long as it is silent, it may be taken for given up. */
  renew(): Promise<void> {
    return this.#lease.renew()
  }

  /** From here on it stands in the new place. */
  async arrive(): Promise<void> {
    const placement = this.#fresh
    if (placement === undefined) throw new Error("there is no new place yet")
    await this.#lease.releaseAs({ placement }, { engine: placement.engine })
    this.#hasArrived = true
  }

  /** Closes both; takes away the place where it does not stand, and gives what could not be taken away. */
  async close(): Promise<LeftBehind | undefined> {
    const { places } = this.#installation
    const { slug } = this.#practice
    for (const stores of this.#opened.splice(0)) await closeStores(stores)
    if (this.#hasArrived) return places.removeStores(slug, this.#old)
    if (this.#fresh !== undefined) await places.removeStores(slug, this.#fresh, this.#engine)
    await this.#lease.release()
    return undefined
  }

  async #openBoth(): Promise<void> {
    const { places } = this.#installation
    const { slug } = this.#practice
    const from = await this.#practice.openStores()
    this.#opened.push(from)
    await from.store.change(async () => undefined)
    // What a crash left there of an earlier try goes.
    await places.removeStores(slug, await places.prepare(slug, this.#engine), this.#engine)
    this.#fresh = await places.prepare(slug, this.#engine)
    this.#opened.push(await openStores(this.#installation, { slug, placement: this.#fresh }))
  }

  #at(which: 0 | 1): Stores {
    const stores = this.#opened[which]
    if (stores === undefined) throw new Error("the stores of this move are closed")
    return stores
  }
}
