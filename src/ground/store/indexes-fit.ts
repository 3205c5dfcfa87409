import { type Kysely, sql, SqliteAdapter } from "kysely"

/**
 * Whether the indexes of a table name its rows, all of them and no others. Who can write in the file of SQLite can have an index say
 * something else than its table, and a query may read either. PostgreSQL lets nobody do so who can only write in its tables.
 */
export async function indexesFit(db: Kysely<unknown>, table: string): Promise<boolean> {
  if (!(db.getExecutor().adapter instanceof SqliteAdapter)) return true
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check(${sql.id(table)})`.execute(db)
  return rows.length === 1 && rows[0]?.integrity_check === "ok"
}
