import { LRUCache } from "lru-cache"
import { derive, type Key, plainKey, randomBytes, wipe } from "#ground/crypto/key.ts"
import { wrap } from "#ground/crypto/seal.ts"
import type { PersonId, PracticeId } from "#ground/kernel/ids.ts"
import type { Store } from "#ground/store/store.ts"
import { allKeys, deleteKeys, insertKeys, type KeptKey, keysAtOnce, readGeneration, readKeys } from "./keyring-rows.ts"
import { rotateWrapKey } from "./rotate.ts"
import { keyPlace, openWrapping, unwrapped, type WrapKeys } from "./wrapping.ts"

/** A person's key, split by use. */
export type PersonKey = { readonly seal: Key; readonly file: Key }

/** A key as it is found: one that was damaged or changed opens nothing, and takes no other with it. */
export type FoundKey = PersonKey | "damaged"

/** The wrapped keys of the persons of one practice, and those opened lately. */
export interface Keyring {
  /** The keys of those who have one; the others are forgotten, or never were. */
  find(persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, FoundKey>>
  /** A key that is in memory already. */
  known(person: PersonId): PersonKey | undefined
  /** A new key, not yet kept: `keep` makes it durable. */
  make(): FreshKey
  keep(fresh: ReadonlyMap<PersonId, FreshKey>): Promise<void>
  destroy(persons: readonly PersonId[]): Promise<void>
  /** Wraps every key anew with a new wrap key and forgets the one before: older copies of this keyring open nothing. */
  rotate(): Promise<void>
  /** Reads all keys as they are kept, and by which generation of the wrap key, in one moment. */
  copy<Result>(read: (generation: number, pages: AsyncIterable<readonly KeptKey[]>) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

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

/**
 * Opens the keyring that is kept in a store of its own. what a crash left of a rotation is finished; a keyring that the first wrap
 * key still wraps, which comes from the practice key and so can never be forgotten, is rotated now.
 */
export async function openKeyring(
  store: Store,
  practice: PracticeId,
  { kept, first }: { readonly kept: WrapKeys; readonly first: Key },
): Promise<Keyring> {
  const opened = new LRUCache<PersonId, PersonKey>({
    max: keysKept,
    // An evicted key may still be in use by somebody who is reading; a destroyed one must be gone at once.
    dispose: ({ seal, file }, _person, reason) => {
      if (reason !== "delete") return
      wipe(seal)
      wipe(file)
    },
  })
  const destroyed = new Set<PersonId>()
  const wrapping = openWrapping(kept, first)

  /** Keys as they were kept when no wrap key was found for them. */
  const unmarked = new LRUCache<PersonId, string>({ max: unmarkedKept })
  const isUnmarked = ({ person_id, wrapped }: KeptKey): boolean =>
    unmarked.get(person_id as PersonId) === textOf(wrapped)

  /** The rows as they are when every wrap key is at hand: another process may have rotated it between two looks. */
  const readMarked = async (persons: readonly PersonId[]): Promise<readonly KeptKey[]> => {
    for (let tries = 0; ; tries += 1) {
      const rows = await store.look((db) => readKeys(db, persons))
      const strange = rows.filter((row) => wrapping.markedOn(row.wrapped) === undefined && !isUnmarked(row))
      if (strange.length === 0) return rows
      if (tries === 3) {
        for (const { person_id, wrapped } of strange) unmarked.set(person_id as PersonId, textOf(wrapped))
        return rows
      }
      await wrapping.refresh()
    }
  }

  const fetch = async (persons: readonly PersonId[], found: Map<PersonId, FoundKey>): Promise<void> => {
    for (const row of await readMarked(persons)) {
      const person = row.person_id as PersonId
      if (destroyed.has(person)) continue
      const bytes = unwrapped(row, practice, wrapping)
      if (bytes === undefined) {
        found.set(person, "damaged")
        continue
      }
      const key = split(bytes)
      bytes.fill(0)
      opened.set(person, key)
      found.set(person, key)
    }
  }

  const rotate = (): Promise<void> => rotateWrapKey({ store, practice, wrapping, kept })

  await wrapping.refresh()
  const generation = await store.look(readGeneration)
  const newest = Math.max(...(await kept.load()).keys(), 0)
  if (generation === 0 || newest > generation) await rotate()
  else await kept.forgetBefore(generation)

  return {
    known: (person) => opened.get(person),
    find: async (persons) => {
      const found = new Map<PersonId, FoundKey>()
      const missing: PersonId[] = []
      for (const person of persons) {
        const key = opened.get(person)
        if (key === undefined) missing.push(person)
        else found.set(person, key)
      }
      if (missing.length > 0) await fetch(missing, found)
      return found
    },
    make: () => {
      const bytes = randomBytes(32)
      return { bytes, key: split(bytes) }
    },
    keep: async (fresh) => {
      await store.change(async ({ db }) => {
        // Read in the transaction that writes: whoever rotates the wrap key waits for it, or is waited for.
        const wrapKey = await wrapping.of(await readGeneration(db))
        const rows = [...fresh].map(([person, { bytes }]) => ({
          person_id: person,
          wrapped: wrap(wrapKey, keyPlace(practice, person), bytes),
        }))
        await insertKeys(db, rows)
      })
      for (const [person, { bytes, key }] of fresh) {
        bytes.fill(0)
        opened.set(person, key)
      }
    },
    destroy: async (persons) => {
      for (const person of persons) destroyed.add(person)
      for (let from = 0; from < persons.length; from += keysAtOnce) {
        const some = persons.slice(from, from + keysAtOnce)
        await store.change(({ db }) => deleteKeys(db, some))
      }
      for (const person of persons) opened.delete(person)
    },
    rotate,
    copy: (read) => store.look(async (db) => read(await readGeneration(db), allKeys(db))),
    close: async () => {
      opened.clear()
      await store.close()
    },
  }
}
