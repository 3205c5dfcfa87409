import type { Kysely } from "kysely"
import type { Migration } from "#ground/kernel/migration.ts"
import { inPortions } from "#ground/kernel/portions.ts"
import { preparedByIds } from "#ground/store/prepared.ts"
import type { Store } from "#ground/store/store.ts"

/** A person's key as it is kept. */
export type KeptKey = { readonly person_id: string; readonly wrapped: Uint8Array }

type KeyringTables = {
  person_keys: { person_id: string; wrapped: Uint8Array }
  /** One row: which generation of the wrap key wraps all that is here. None means the first. */
  wrapped_by: { id: number; generation: number }
}

export const keyringMigrations: readonly Migration[] = [
  {
    name: "2026-11-22-keyring",
    statements: ["create table person_keys (person_id text primary key, wrapped bytes not null)"],
  },
  {
    name: "2026-11-22-keyring-generation",
    statements: ["create table wrapped_by (id integer primary key, generation integer not null)"],
  },
]

/** So many keys go into one statement. */
export const keysAtOnce = 500

export const readKeys = (db: Kysely<unknown>, persons: readonly string[]): Promise<readonly KeptKey[]> =>
  selectKeys({ db }, persons)

const selectKeys = preparedByIds<KeyringTables, KeptKey, string>((db, persons) =>
  db.selectFrom("person_keys").selectAll().where("person_id", "in", persons),
)

/** All keys, in pages in the order of the persons' ids. */
export async function* allKeys(db: Kysely<unknown>): AsyncGenerator<readonly KeptKey[]> {
  let after = ""
  for (;;) {
    const query = ring(db).selectFrom("person_keys").selectAll().where("person_id", ">", after)
    const page = await query.orderBy("person_id").limit(keysAtOnce).execute()
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    after = last.person_id
  }
}

/** Adds keys of persons who have none. */
export async function insertKeys(db: Kysely<unknown>, rows: readonly KeptKey[]): Promise<void> {
  for (const some of inPortions(rows)) {
    await ring(db).insertInto("person_keys").values(some).execute()
  }
}

/** Puts keys in the place of those that the same persons have; at most `keysAtOnce`. */
export const replaceKeys = async (db: Kysely<unknown>, rows: readonly KeptKey[]): Promise<void> =>
  void (await ring(db)
    .insertInto("person_keys")
    .values(rows)
    .onConflict((old) => old.column("person_id").doUpdateSet((row) => ({ wrapped: row.ref("excluded.wrapped") })))
    .execute())

/** Takes keys out; fails where one is still there afterwards, so that nobody is told that it went. */
export async function deleteKeys(db: Kysely<unknown>, persons: readonly string[]): Promise<void> {
  await ring(db).deleteFrom("person_keys").where("person_id", "in", persons).execute()
  if ((await readKeys(db, persons)).length > 0) throw new Error("a key that was destroyed is still in the keyring")
}

export async function readGeneration(db: Kysely<unknown>): Promise<number> {
  const row = await ring(db).selectFrom("wrapped_by").select("generation").executeTakeFirst()
  return row?.generation ?? 0
}

export const writeGeneration = async (db: Kysely<unknown>, generation: number): Promise<void> =>
  void (await ring(db)
    .insertInto("wrapped_by")
    .values({ id: 1, generation })
    .onConflict((old) => old.column("id").doUpdateSet({ generation }))
    .execute())

/** Adds keys to a keyring that comes from elsewhere, all wrapped by one generation. */
export async function fillKeyring(db: Kysely<unknown>, generation: number, rows: readonly KeptKey[]): Promise<void> {
  await writeGeneration(db, generation)
  if (rows.length > 0) await insertKeys(db, rows)
}

/** Copies a keyring into an empty one, as it is. */
export const copyKeyring = (from: Kysely<unknown>, to: Store): Promise<void> =>
  to.change(async ({ db }) => {
    await writeGeneration(db, await readGeneration(from))
    for await (const page of allKeys(from)) await insertKeys(db, page)
  })

// The keyring store holds these two tables.
const ring = (db: Kysely<unknown>): Kysely<KeyringTables> => db as Kysely<KeyringTables>
