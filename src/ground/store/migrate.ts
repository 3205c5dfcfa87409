import { type Kysely, sql } from "kysely"
import type { Migration } from "#ground/kernel/migration.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Connections } from "./connections.ts"
import type { Store } from "./store.ts"

/** The database was made by a newer Hoeder: it is left as it is. */
export class NewerStoreError extends Error {
  override readonly name = "NewerStoreError"

  constructor(unknown: readonly string[]) {
    super(
      `this database is newer than the program (it knows ${unknown.join(", ")}): install that version or a later one`,
    )
  }
}

type MigrationTable = { migrations: { name: string; applied_at: string } }

/** Applies in order of name what is not applied yet, all in one transaction. */
export async function migrate(
  store: Pick<Store, "change">,
  connections: Pick<Connections, "translate">,
  migrations: readonly Migration[],
  now: Temporal.Instant,
): Promise<void> {
  const inOrder = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  await store.change(async ({ db: untyped }) => {
    const db = untyped as Kysely<MigrationTable>
    const own = "create table if not exists migrations (name text primary key, applied_at text not null)"
    await sql.raw(connections.translate(own)).execute(db)
    const applied = new Set((await db.selectFrom("migrations").select("name").execute()).map((row) => row.name))
    const known = new Set(inOrder.map((migration) => migration.name))
    const unknown = [...applied].filter((name) => !known.has(name))
    if (unknown.length > 0) throw new NewerStoreError(unknown)
    for (const migration of inOrder) {
      if (applied.has(migration.name)) continue
      for (const statement of migration.statements) await sql.raw(connections.translate(statement)).execute(db)
      await db
        .insertInto("migrations")
        .values({ name: migration.name, applied_at: instantText(now) })
        .execute()
    }
  })
}
