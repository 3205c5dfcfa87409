import { LRUCache } from "lru-cache"
import { derive, type Key, plainKey, randomBytes, wipe } from "#ground/crypto/key.ts"
import { wrap } from "#ground/crypto/seal.ts"
import type { PersonId, PracticeId } from "#ground/kernel/ids.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import type { Store } from "#ground/store/store.ts"
import { allKeys, deleteKeys, insertKeys, type KeptKey, readGeneration, readKeys } from "./keyring-rows.ts"
import { rotateWrapKey } from "./rotate.ts"
import { keyPlace, openWrapping, unwrapped, type Wrapping, type WrapKeys } from "./wrapping.ts"

/** A person's key, split by use. */
export type PersonKey = { readonly seal: Key; readonly file: Key }

/** A key as it is found: one that was damaged or changed opens nothing, and takes no other with it. */
export type FoundKey = PersonKey | "damaged"

export type FreshKey = { readonly bytes: Buffer; readonly key: PersonKey }

/** So many opened keys are kept in memory: a busy practice's daily work, not its whole file. */
const keysKept = 20_000
/** Of so many it is remembered that no wrap key opens them, so that these are not looked for each time. */
const unmarkedKept = 1000

const textOf = (wrapped: Uint8Array): string => Buffer.from(wrapped).toString("base64")

const split = (bytes: Buffer): PersonKey => {
  const key = plainKey(bytes)
  return { seal: derive(key, "seal"), file: derive(key, "file") }
}

/** By what keys are wrapped: those that are kept, and the first, which came from the practice key. */
type Wrapped = { readonly kept: WrapKeys; readonly first: Key }

/** The wrapped keys of the persons of one practice, and those opened lately. */
export class Keyring {
  readonly #store: Store
  readonly #practice: PracticeId
  readonly #kept: WrapKeys
  readonly #wrapping: Wrapping
  readonly #opened = new LRUCache<PersonId, PersonKey>({
    max: keysKept,
    // An evicted key may still be in use by somebody who is reading; a destroyed one must be gone at once.
    dispose: ({ seal, file }, _person, reason) => {
      if (reason !== "delete") return
      wipe(seal)
      wipe(file)
    },
  })
  readonly #destroyed = new Set<PersonId>()
  /** Keys as they were kept when no wrap key was found for them. */
  readonly #unmarked = new LRUCache<PersonId, string>({ max: unmarkedKept })

  private constructor(store: Store, practice: PracticeId, { kept, first }: Wrapped) {
    this.#store = store
    this.#practice = practice
    this.#kept = kept
    this.#wrapping = openWrapping(kept, first)
  }

  /**
   * Opens the keyring that is kept in a store of its own. What a crash left of a rotation is finished; a keyring that the first wrap
   * key still wraps, which comes from the practice key and so can never be forgotten, is rotated now.
   */
  static async open(store: Store, practice: PracticeId, wrapped: Wrapped): Promise<Keyring> {
    const { kept } = wrapped
    const keyring = new Keyring(store, practice, wrapped)
    await keyring.#wrapping.refresh()
    const generation = await store.look(readGeneration)
    const newest = Math.max(...(await kept.load()).keys(), 0)
    if (generation === 0 || newest > generation) await keyring.rotate()
    else await kept.forgetBefore(generation)
    return keyring
  }

  /** A key that is in memory already. */
  known(person: PersonId): PersonKey | undefined {
    return this.#opened.get(person)
  }

  /** The keys of those who have one; the others are forgotten, or never were. */
  async find(persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, FoundKey>> {
    const found = new Map<PersonId, FoundKey>()
    const missing: PersonId[] = []
    for (const person of persons) {
      const key = this.#opened.get(person)
      if (key === undefined) missing.push(person)
      else found.set(person, key)
    }
    if (missing.length > 0) await this.#fetch(missing, found)
    return found
  }

  /** A new key, not yet kept: `keep` makes it durable. */
  make(): FreshKey {
    const bytes = randomBytes(32)
    return { bytes, key: split(bytes) }
  }

  async keep(fresh: ReadonlyMap<PersonId, FreshKey>): Promise<void> {
    await this.#store.change(async ({ db }) => {
      // Read in the transaction that writes: whoever rotates the wrap key waits for it, or is waited for.
      const wrapKey = await this.#wrapping.of(await readGeneration(db))
      const rows = [...fresh].map(([person, { bytes }]) => ({
        person_id: person,
        wrapped: wrap(wrapKey, keyPlace(this.#practice, person), bytes),
      }))
      await insertKeys(db, rows)
    })
    for (const [person, { bytes, key }] of fresh) {
      bytes.fill(0)
      this.#opened.set(person, key)
    }
  }

  async destroy(persons: readonly PersonId[]): Promise<void> {
    for (const person of persons) this.#destroyed.add(person)
    for (const some of inPortions(persons)) {
      await this.#store.change(({ db }) => deleteKeys(db, some))
    }
    for (const person of persons) this.#opened.delete(person)
  }

  /** Wraps every key anew with a new wrap key and forgets the one before: older copies of this keyring open nothing. */
  rotate(): Promise<void> {
    const [store, practice, wrapping, kept] = [this.#store, this.#practice, this.#wrapping, this.#kept]
    return rotateWrapKey({ store, practice, wrapping, kept })
  }

  /** Reads all keys as they are kept, and by which generation of the wrap key, in one moment. */
  copy<Result>(
    read: (generation: number, pages: AsyncIterable<readonly KeptKey[]>) => Promise<Result>,
  ): Promise<Result> {
    return this.#store.look(async (db) => read(await readGeneration(db), allKeys(db)))
  }

  async close(): Promise<void> {
    this.#opened.clear()
    await this.#store.close()
  }

  async #fetch(persons: readonly PersonId[], found: Map<PersonId, FoundKey>): Promise<void> {
    for (const row of await this.#readMarked(persons)) {
      const person = row.person_id as PersonId
      if (this.#destroyed.has(person)) continue
      const bytes = unwrapped(row, this.#practice, this.#wrapping)
      if (bytes === undefined) {
        found.set(person, "damaged")
        continue
      }
      const key = split(bytes)
      bytes.fill(0)
      this.#opened.set(person, key)
      found.set(person, key)
    }
  }

  /** The rows as they are when every wrap key is at hand: another process may have rotated it between two looks. */
  async #readMarked(persons: readonly PersonId[]): Promise<readonly KeptKey[]> {
    for (let tries = 0; ; tries += 1) {
      const rows = await this.#store.look((db) => readKeys(db, persons))
      const strange = rows.filter((row) => this.#wrapping.markedOn(row.wrapped) === undefined && !this.#isUnmarked(row))
      if (strange.length === 0) return rows
      if (tries === 3) {
        for (const { person_id, wrapped } of strange) this.#unmarked.set(person_id as PersonId, textOf(wrapped))
        return rows
      }
      await this.#wrapping.refresh()
    }
  }

  #isUnmarked({ person_id, wrapped }: KeptKey): boolean {
    return this.#unmarked.get(person_id as PersonId) === textOf(wrapped)
  }
}
