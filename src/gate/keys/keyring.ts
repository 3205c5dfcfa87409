import { LRUCache } from "lru-cache"
import type { Kysely } from "kysely"
import { derive, type Key, plainKey, randomBytes, wipe } from "#ground/crypto/key.ts"
import { unwrap, wrap } from "#ground/crypto/seal.ts"
import type { PersonId, PracticeId } from "#ground/kernel/ids.ts"
import type { Migration } from "#ground/kernel/migration.ts"
import type { Store } from "#ground/store/store.ts"

type KeyringTables = { person_keys: { person_id: string; wrapped: Uint8Array } }

export const keyringMigrations: readonly Migration[] = [
  {
    name: "2026-11-22-keyring",
    statements: ["create table person_keys (person_id text primary key, wrapped bytes not null)"],
  },
]

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
  close(): Promise<void>
}

export type FreshKey = { readonly bytes: Buffer; readonly key: PersonKey }

/** So many opened keys are kept in memory: a busy practice's daily work, not its whole file. */
const keysKept = 20_000

const split = (bytes: Buffer): PersonKey => {
  const key = plainKey(bytes)
  return { seal: derive(key, "seal"), file: derive(key, "file") }
}

/** Opens the keyring that is kept in a store of its own. */
export function openKeyring(store: Store, practice: PracticeId, wrapping: Key): Keyring {
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
  const place = (person: string): string => `${practice}/person_keys/${person}`

  const fetch = async (persons: readonly PersonId[], found: Map<PersonId, PersonKey>): Promise<void> => {
    const rows = await store.look(async (db) => {
      const all: KeyringTables["person_keys"][] = []
      for (let from = 0; from < persons.length; from += 500) {
        const some = persons.slice(from, from + 500)
        all.push(...(await ring(db).selectFrom("person_keys").selectAll().where("person_id", "in", some).execute()))
      }
      return all
    })
    for (const row of rows) {
      if (destroyed.has(row.person_id as PersonId)) continue
      const bytes = unwrap(wrapping, place(row.person_id), row.wrapped)
      const key = split(bytes)
      bytes.fill(0)
      opened.set(row.person_id as PersonId, key)
      found.set(row.person_id as PersonId, key)
    }
  }

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
      const rows = [...fresh].map(([person, { bytes }]) => ({
        person_id: person,
        wrapped: wrap(wrapping, place(person), bytes),
      }))
      await store.change(async ({ db }) => {
        for (let from = 0; from < rows.length; from += 500) {
          await ring(db)
            .insertInto("person_keys")
            .values(rows.slice(from, from + 500))
            .execute()
        }
      })
      for (const [person, { bytes, key }] of fresh) {
        bytes.fill(0)
        opened.set(person, key)
      }
    },
    destroy: async (persons) => {
      for (const person of persons) destroyed.add(person)
      for (let from = 0; from < persons.length; from += 500) {
        const some = persons.slice(from, from + 500)
        await store.change(({ db }) => ring(db).deleteFrom("person_keys").where("person_id", "in", some).execute())
      }
      for (const person of persons) opened.delete(person)
    },
    close: async () => {
      opened.clear()
      await store.close()
    },
  }
}

// The keyring store holds this one table.
const ring = (db: Kysely<unknown>): Kysely<KeyringTables> => db as Kysely<KeyringTables>
