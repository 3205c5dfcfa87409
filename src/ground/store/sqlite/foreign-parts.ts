import type { DatabaseSync } from "node:sqlite"
import { ForeignPartsError } from "#ground/store/foreign-parts.ts"

/**
 * Refuses a database with triggers or views; to be asked inside a transaction. SQLite counts the changes of its schema, and a
 * connection only knows a schema by that count: what was looked at once stays as it is until the count is another.
 */
export function refuseForeignParts(database: DatabaseSync): () => void {
  const version = database.prepare("pragma schema_version")
  const parts = database.prepare("select 1 from sqlite_schema where type in ('trigger', 'view') limit 1")
  let seen: unknown
  return () => {
    const now = version.get()?.["schema_version"]
    if (now === seen) return
    if (parts.get() !== undefined) throw new ForeignPartsError()
    seen = now
  }
}
