import { openBlobFolder } from "#ground/blobs/disk.ts"
import type { PracticeId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { PracticeRef, Trouble } from "#ground/kernel/scope.ts"
import type { Store } from "#ground/store/store.ts"
import { keyCare, Keyring, type PracticeKeys, wipePracticeKeys } from "#gate/keys/keys.ts"
import { soundAlone } from "#gate/proof/proof.ts"
import {
  type ChangedRow,
  findPractice,
  findPracticeById,
  forgetPracticeKey,
  insertPractice,
  markDestroyed,
  noteAwake,
  type PracticeRow,
  updatePractice,
} from "./control-rows.ts"
import { closeStores, filesFolder, type Installation, openStores, type Stores } from "./installation.ts"
import { OpenPractice } from "./open-practice.ts"
import type { LeftBehind } from "./postgres-home.ts"
import { proveMade, proveOnOpening } from "./proving.ts"
import { practiceKeyPlace, type SealedInRow, sealRow, unsealRow } from "./sealed-row.ts"
import { type PracticeState, stateOf } from "./states.ts"
import { ledgerOf, wrapKeysOf } from "./wrap-keys.ts"

/** What the register says of a practice is believed so long: another process may be moving it. */
export const believedMilliseconds = 1000

/**
 * One practice, from its row in the register to its end. It owns its keys, its stores and what this process knows of its state; the
 * register is the one truth that processes share, and each step of its life is a change of its row that expects how it was.
 *
 *     arriving -> placed <-> open (in a process)
 *                   |-> moving -> placed, here or there
 *                   '-> leaving -> gone
 */
export class Practice {
  readonly #installation: Installation
  #row: PracticeRow
  #readAt = performance.now()
  #opened: OpenPractice | undefined

  private constructor(installation: Installation, row: PracticeRow) {
    this.#installation = installation
    this.#row = row
  }

  /** The practice of a slug, in whatever state. */
  static async find(installation: Installation, slug: string): Promise<Practice | undefined> {
    const row = await findPractice(installation.control, slug)
    return row && new Practice(installation, row)
  }

  static async findById(installation: Installation, id: PracticeId): Promise<Practice | undefined> {
    const row = await findPracticeById(installation.control, id)
    return row && new Practice(installation, row)
  }

  /** Enters a practice in the register. */
  static async enter(installation: Installation, row: PracticeRow): Promise<Practice> {
    await insertPractice(installation.control, row)
    return new Practice(installation, row)
  }

  get id(): PracticeId {
    return this.#row.id as PracticeId
  }

  get slug(): string {
    return this.#row.slug
  }

  get createdAt(): string {
    return this.#row.created_at
  }

  get state(): PracticeState {
    return stateOf(this.#row.state, this.#installation.setting.clock)
  }

  /** The practice to be lent, once it was opened. */
  get opened(): OpenPractice {
    if (this.#opened === undefined) throw new Error("this practice is not open")
    return this.#opened
  }

  /** Whether it can be used; refuses while it is being moved. */
  async mayBeUsed(): Promise<boolean> {
    if (this.state === "moving") throw refuse("practices.moving.unavailable")
    if (this.state !== "placed") return false
    // Whoever moved it is gone; from here on their mark is too, so they cannot come back to it.
    if (this.#row.state !== "active") await this.note({ state: "active" })
    return true
  }

  /** Whether the register has it elsewhere by now, or not at all; refuses while it is being moved. */
  async isOutdated(): Promise<boolean> {
    if (this.#row.state === "active" && performance.now() - this.#readAt < believedMilliseconds) return false
    const row = await findPractice(this.#installation.control, this.slug)
    if (!this.#isAsOpened(row)) return true
    this.#row = row
    this.#readAt = performance.now()
    return !(await this.mayBeUsed())
  }

  /** What its row keeps sealed; no key is left of that in memory. */
  async read(): Promise<SealedInRow> {
    const { keys, sealed } = await unsealRow(this.#installation.setting.custody, this.#row)
    wipePracticeKeys(keys)
    return sealed
  }

  /** The practice key, in the clear: for a copy elsewhere. */
  key(): Promise<Buffer> {
    return this.#installation.setting.custody.unwrap(practiceKeyPlace(this.id), this.#row.wrapped_key)
  }

  /** Changes its row where that is in the state that this process knows; gives whether it was. */
  async note(changed: ChangedRow): Promise<boolean> {
    const { id, state } = { id: this.id, state: this.#row.state }
    const isNoted = await updatePractice(this.#installation.control, { id, state }, changed)
    if (isNoted) this.#row = { ...this.#row, ...changed }
    return isNoted
  }

  /** The same of what its row keeps sealed. */
  async noteSealed(sealed: Partial<SealedInRow>, changed: ChangedRow = {}): Promise<boolean> {
    const { keys, sealed: before } = await unsealRow(this.#installation.setting.custody, this.#row)
    const after = sealRow(this.id, keys, { ...before, ...sealed })
    wipePracticeKeys(keys)
    return this.note({ ...changed, sealed: after })
  }

  /** Opens its stores alone, to take it elsewhere. */
  async openStores(): Promise<Stores> {
    const { stores, keys } = await this.#openStores()
    wipePracticeKeys(keys)
    return stores
  }

  /** Opens it, whatever its state: what arrives is opened before anybody may use it. */
  async open(): Promise<OpenPractice> {
    const { stores, keys, sealed } = await this.#openStores()
    try {
      this.#opened = await this.#openOn(stores, keys, sealed)
      return this.#opened
    } catch (error) {
      await closeStores(stores)
      throw error
    }
  }

  /** Closes it in this process; it stays where it is. Another may have put it to sleep while this one went on: it is awake again. */
  async close(): Promise<void> {
    const opened = this.#opened
    this.#opened = undefined
    await opened?.close()
    await noteAwake(this.#installation.control, this.id)
  }

  /**
   * Destroys it for good, its key first. What a crash leaves undone is done when it is asked again. `letGo` closes it where it is
   * open here. Gives what only others can take away.
   */
  async destroy(letGo: () => Promise<void>): Promise<LeftBehind | undefined> {
    const { control, places } = this.#installation
    if (this.state === "gone") throw refuse("practices.not-found")
    // Once the key is gone, where its stores are can no longer be read.
    const placement = this.state === "leaving" ? undefined : (await this.read()).placement
    await forgetPracticeKey(control, this.id)
    await control.compact(["practices", "wrap_keys"])
    await letGo()
    const left = await places.remove(this.slug, placement)
    await markDestroyed(control, this.id)
    return left
  }

  /** Its stores, brought up to date; what is new in them is proven in the same change. */
  async #openStores(): Promise<{ readonly stores: Stores; readonly keys: PracticeKeys; readonly sealed: SealedInRow }> {
    const { setting } = this.#installation
    const { keys, sealed } = await unsealRow(setting.custody, this.#row)
    const { placement, isProven = false } = sealed
    const { rules, clock } = setting
    const made = proveMade({ id: this.id, keys, rules, clock, isProven })
    return { stores: await openStores(this.#installation, { slug: this.slug, placement }, { made }), keys, sealed }
  }

  async #openOn(stores: Stores, keys: PracticeKeys, sealed: SealedInRow): Promise<OpenPractice> {
    const { setting, control } = this.#installation
    const { id, slug } = this
    const { name, language, zone, isProven = false } = sealed
    const ref: PracticeRef = { id, slug, name, language, zone }
    const { rules, clock } = setting
    const { counters, stale } = await proveOnOpening(stores.store, { id, keys, rules, clock, isProven })
    // From here on nothing that is not proven is believed.
    if (!isProven && !(await this.noteSealed({ slug, isProven: true }))) throw refuse("general.unavailable")
    const troubled = (trouble: Trouble): void => {
      setting.troubled?.(ref, trouble)
      setting.wake(ref, "proof.tell")
    }
    for (const table of stale) troubled({ table, concern: "*" })
    const { store, ring } = { store: this.#whileItStands(stores.store), ring: this.#whileItStands(stores.ring) }
    const keyring = await Keyring.open(ring, id, { kept: wrapKeysOf(control, setting.custody, id), first: keys.wrap })
    const care = keyCare(store, keyring, ledgerOf(control, id), soundAlone(keys.proof, rules, "tombstones"))
    await care.settle()
    return new OpenPractice({
      ref,
      store,
      keyring,
      care,
      keys,
      blobs: openBlobFolder(filesFolder(this.#installation, slug)),
      clock,
      program: setting.program,
      rules,
      counters,
      troubled,
      unread: (found) => {
        setting.unread?.(ref, found)
        setting.wake(ref, "proof.tell")
      },
      post: setting.post,
      wake: (job) => setting.wake(ref, job),
    })
  }

  /**
   * A store of it, which refuses to change once it is being moved or stands elsewhere: asked in the transaction that writes, so that
   * whoever moves it loses nothing.
   */
  #whileItStands(store: Store): Store {
    return {
      ...store,
      change: (write) =>
        store.change(async (scope) => {
          if (!scope.group.memo.has("stands")) {
            await this.#requireStanding()
            scope.group.memo.set("stands", true)
          }
          return write(scope)
        }),
    }
  }

  async #requireStanding(): Promise<void> {
    const { control, setting } = this.#installation
    const row = await findPracticeById(control, this.id)
    if (!this.#isAsOpened(row) || stateOf(row.state, setting.clock) === "moving")
      throw refuse("practices.moving.unavailable")
  }

  /** Whatever changes where it stands or what it is changes what is sealed. */
  #isAsOpened(row: PracticeRow | undefined): row is PracticeRow {
    return row !== undefined && Buffer.compare(row.sealed, this.#row.sealed) === 0
  }
}
