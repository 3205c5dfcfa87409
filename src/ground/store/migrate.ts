import { type Kysely, sql } from "kysely"
import type { Migration } from "#ground/kernel/migration.ts"
import { instantText } from "#ground/kernel/time.ts"
import type { Connections } from "./connections.ts"
import type { Store } from "./store.ts"
import type { ChangeScope } from "./writer.ts"

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

/** What else belongs to a step forward, in its own transaction: told which tables the steps of this very run made. */
export type MadeTables = (scope: ChangeScope, made: readonly string[]) => Promise<void>

const madeBy = ({ statements }: Migration): readonly string[] =>
  statements.flatMap((statement) => /^\s*create table (\w+)/.exec(statement)?.[1] ?? [])

/** Applies in order of name what is not applied yet, all in one transaction. */
export async function migrate(
  store: Pick<Store, "change">,
  connections: Pick<Connections, "translate">,
  migrations: readonly Migration[],
  now: Temporal.Instant,
  made?: MadeTables,
): Promise<void> {
  const inOrder = migrations.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  await store.change(async (scope) => {
    const db = scope.db as Kysely<MigrationTable>
    const own = "create table if not exists migrations (name text primary key, applied_at text not null)"
    await sql.raw(connections.translate(own)).execute(db)
    const applied = new Set((await db.selectFrom("migrations").select("name").execute()).map((row) => row.name))
    const known = new Set(inOrder.map((migration) => migration.name))
    const unknown = [...applied].filter((name) => !known.has(name))
    if (unknown.length > 0) throw new NewerStoreError(unknown)
    const due = inOrder.filter(({ name }) => !applied.has(name))
    for (const migration of due) {
      for (const statement of migration.statements) await sql.raw(connections.translate(statement)).execute(db)
      await db
        .insertInto("migrations")
        .values({ name: migration.name, applied_at: instantText(now) })
        .execute()
    }
    await made?.(scope, due.flatMap(madeBy))
  })
}
