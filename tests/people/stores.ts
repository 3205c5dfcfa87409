// Stores of one small table, to be opened on each engine.
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { after, test } from "node:test"
import { type Kysely, sql } from "kysely"
import type { Migration } from "#ground/kernel/migration.ts"
import type { Connections } from "#ground/store/connections.ts"
import { openPostgres } from "#ground/store/postgres/postgres.ts"
import { openSqlite } from "#ground/store/sqlite/sqlite.ts"
import type { Store } from "#ground/store/store.ts"
import { endAll, testDatabase } from "./postgres.ts"

type Tables = { things: { id: string; count: number; sealed: Uint8Array } }

/** A table of things. */
export const things: Migration = {
  name: "2026-01-01-things",
  statements: ["create table things (id text primary key, count integer not null, sealed bytes not null)"],
}
export const now = Temporal.Instant.from("2026-11-22T09:00:00Z")
export const typed = (db: Kysely<unknown>): Kysely<Tables> => db as Kysely<Tables>
export const insert = (db: Kysely<unknown>, id: string): Promise<unknown> =>
  typed(db)
    .insertInto("things")
    .values({ id, count: 1, sealed: Buffer.from(id) })
    .execute()
export const idsOf = (store: Store): Promise<string[]> =>
  store.look(async (db) =>
    (await typed(db).selectFrom("things").select("id").orderBy("id").execute()).map((row) => row.id),
  )

after(endAll)

/** A place that can be opened more than once, on each engine. */
export function onEachEngine(name: string, story: (open: () => Promise<Connections>) => Promise<void>): void {
  test(`${name} (sqlite)`, async () => {
    const file = join(mkdtempSync(join(tmpdir(), "hoeder-store-")), "a.db")
    await story(async () => openSqlite(file))
  })
  test(`${name} (postgres)`, async () => {
    const url = await testDatabase()
    const schema = `s_${Math.random().toString(36).slice(2)}`
    const maker = openPostgres({ url, schema: "public" })
    await maker.write(async (db) => sql.raw(`create schema ${schema}`).execute(db))
    await maker.close()
    await story(async () => openPostgres({ url, schema }))
  })
}
