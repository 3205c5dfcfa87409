import { refuse } from "#ground/kernel/refusal.ts"
import type { Store } from "#ground/store/store.ts"
import { firstProven } from "#gate/proof/proof.ts"
import { deletePractice, insertWrapKey } from "./control-rows.ts"
import { closeStores, filesFolder, type Installation, openStores, type Stores } from "./installation.ts"
import { Lease } from "./lease.ts"
import type { OpenPractice } from "./open-practice.ts"
import type { PracticeOrigin } from "./origin.ts"
import type { Placement } from "./placement.ts"
import { Practice } from "./practice.ts"
import { freshRow } from "./sealed-row.ts"
import { marked } from "./states.ts"
import { wrapKeyPlace } from "./wrap-keys.ts"

/** A practice that comes from elsewhere: there is room for it, and nobody sees it before `goLive`. */
export class Arrival {
  readonly #installation: Installation
  readonly #practice: Practice
  readonly #lease: Lease
  #stores: Stores | undefined

  private constructor(installation: Installation, practice: Practice) {
    const { clock } = installation.setting
    this.#installation = installation
    this.#practice = practice
    this.#lease = new Lease(practice, { underway: "arriving", clock, lost: "practices.slug-taken" })
  }

  /** Makes room for a practice, with the tables of the migrations named. */
  static async begin(installation: Installation, origin: PracticeOrigin, schema: readonly string[]): Promise<Arrival> {
    await clearAbandoned(installation, origin)
    const own = new Set(schema)
    const migrations = installation.setting.migrations.filter(({ name }) => own.has(name))
    if (migrations.length < own.size) throw refuse("practices.newer")
    const placement = await installation.places.prepare(origin.slug)
    const practice = await enter(installation, origin, { placement, isProven: own.has(firstProven) })
    const arrival = new Arrival(installation, practice)
    try {
      await keepWrapKeys(installation, origin)
      arrival.#stores = await openStores(installation, { slug: origin.slug, placement }, { migrations })
      return arrival
    } catch (error) {
      await arrival.abandon()
      throw error
    }
  }

  /** Its own store, empty, with the tables that it had where it came from. */
  get store(): Store {
    return this.#open().store
  }

  get ring(): Store {
    return this.#open().ring
  }

  /** Where its sealed files go. */
  get files(): string {
    return filesFolder(this.#installation, this.#practice.slug)
  }

  /** Says that it is still being worked on: for as long as it is silent, it may be taken for given up. */
  renew(): Promise<void> {
    return this.#lease.renew()
  }

  /** Closes the stores and opens the practice, with the tables of this version. */
  async open(): Promise<OpenPractice> {
    await this.#close()
    return this.#practice.open()
  }

  async goLive(): Promise<void> {
    await this.#close()
    await this.#lease.release()
  }

  /** Takes all of it away again. */
  async abandon(): Promise<void> {
    await this.#close()
    await takeAway(this.#installation, this.#practice)
  }

  async #close(): Promise<void> {
    const stores = this.#stores
    this.#stores = undefined
    await this.#practice.close()
    if (stores !== undefined) await closeStores(stores)
  }

  #open(): Stores {
    if (this.#stores === undefined) throw new Error("the stores of this arrival are closed")
    return this.#stores
  }
}

/** What a crash left of an arrival goes; whoever is still arriving, or is here, stays. */
async function clearAbandoned(installation: Installation, { id, slug }: PracticeOrigin): Promise<void> {
  const found = [await Practice.find(installation, slug), await Practice.findById(installation, id)]
  for (const practice of found) {
    if (practice === undefined) continue
    if (practice.state !== "abandoned")
      throw refuse(practice.slug === slug ? "practices.slug-taken" : "practices.already-here", { slug: practice.slug })
    await takeAway(installation, practice)
  }
}

async function enter(
  installation: Installation,
  { id, slug, name, language, zone, createdAt, key }: PracticeOrigin,
  { placement, isProven }: { readonly placement: Placement; readonly isProven: boolean },
): Promise<Practice> {
  const { custody, clock } = installation.setting
  const row = await freshRow(custody, {
    id,
    key: Buffer.from(key),
    state: marked("arriving", clock),
    createdAt,
    sealed: { slug, name, language, zone, placement, ...(isProven ? { isProven } : {}) },
  })
  return Practice.enter(installation, row)
}

async function keepWrapKeys({ setting, control }: Installation, { id, wrapKeys }: PracticeOrigin): Promise<void> {
  for (const [generation, key] of wrapKeys) {
    const wrapped = await setting.custody.wrap(wrapKeyPlace(id, generation), Buffer.from(key))
    await insertWrapKey(control, id, { generation, wrapped })
  }
}

/** The place first: on a full disk that makes room to write down that it is gone. */
async function takeAway({ places, control }: Installation, practice: Practice): Promise<void> {
  const { placement } = await practice.read()
  await places.remove(practice.slug, placement)
  await deletePractice(control, practice.id)
}
