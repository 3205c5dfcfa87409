import { LRUCache } from "lru-cache"
import { derive, type Key, plainKey, randomBytes, wipe } from "#ground/crypto/key.ts"
import { SealError, unwrap, wrap } from "#ground/crypto/seal.ts"
import type { PersonId, PracticeId } from "#ground/kernel/ids.ts"
import type { Store } from "#ground/store/store.ts"
import { allKeys, deleteKeys, insertKeys, type KeptKey, keysAtOnce, readGeneration, readKeys } from "./keyring-rows.ts"
import { turnWrapKey } from "./turn.ts"
import { keyPlace, openWrapping, type WrapKeys } from "./wrapping.ts"

/** A person's key, split by use. */
export type PersonKey = { readonly seal: Key; readonly file: Key }

/** The wrapped keys of the persons of one practice, and those opened lately. */
export interface Keyring {
  /** The keys of those who have one; the others are forgotten, or never were. */
  find(persons: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonKey>>
  /** A key that is in memory already. */
  known(person: PersonId): PersonKey | undefined
  /** A new key, not yet kept: `keep` makes it durable. */
  make(): FreshKey
  keep(fresh: ReadonlyMap<PersonId, FreshKey>): Promise<void>
  destroy(persons: readonly PersonId[]): Promise<void>
  /** Wraps every key anew with a new wrap key and forgets the one before: older copies of this keyring open nothing. */
  turn(): Promise<void>
  /** Reads all keys as they are kept, and by which generation of the wrap key, in one moment. */
  copy<Result>(read: (generation: number, pages: AsyncIterable<readonly KeptKey[]>) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

export type FreshKey = { readonly bytes: Buffer; readonly key: PersonKey }

/** So many opened keys are kept in memory: a busy practice's daily work, not its whole file. */
const keysKept = 20_000

const split = (bytes: Buffer): PersonKey => {
  const key = plainKey(bytes)
  return { seal: derive(key, "seal"), file: derive(key, "file") }
}

/**
 * Opens the keyring that is kept in a store of its own. What a crash left of a turn is finished; a keyring that the first wrap
 * key still wraps, which comes from the practice key and so can never be forgotten, turns now.
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

  /** The rows, and the keys that wrapped them: another process may have turned the wrap key between the two looks. */
  const readOpenable = async (persons: readonly PersonId[]): Promise<readonly (readonly [KeptKey, Key])[]> => {
    for (let tries = 0; tries < 3; tries += 1) {
      const rows = await store.look((db) => readKeys(db, persons))
      const openable = rows.flatMap((row) => {
        const key = wrapping.markedOn(row.wrapped)
        return key === undefined ? [] : [[row, key] as const]
      })
      if (openable.length === rows.length) return openable
      await wrapping.refresh()
    }
    throw new SealError("wrong-key")
  }

  const fetch = async (persons: readonly PersonId[], found: Map<PersonId, PersonKey>): Promise<void> => {
    for (const [row, wrapKey] of await readOpenable(persons)) {
      if (destroyed.has(row.person_id as PersonId)) continue
      const bytes = unwrap(wrapKey, keyPlace(practice, row.person_id), row.wrapped)
      const key = split(bytes)
      bytes.fill(0)
      opened.set(row.person_id as PersonId, key)
      found.set(row.person_id as PersonId, key)
    }
  }

  const turn = (): Promise<void> => turnWrapKey({ store, practice, wrapping, kept })

  await wrapping.refresh()
  const generation = await store.look(readGeneration)
  const newest = Math.max(...(await kept.load()).keys(), 0)
  if (generation === 0 || newest > generation) await turn()
  else await kept.forgetBefore(generation)

  return {
    known: (person) => opened.get(person),
    find: async (persons) => {
      const found = new Map<PersonId, PersonKey>()
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
        // Read in the transaction that writes: whoever turns the wrap key waits for it, or is waited for.
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
    turn,
    copy: (read) => store.look(async (db) => read(await readGeneration(db), allKeys(db))),
    close: async () => {
      opened.clear()
      await store.close()
    },
  }
}
