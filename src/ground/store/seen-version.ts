import { refuse } from "#ground/kernel/refusal.ts"
import type { Writer } from "#ground/kernel/scope.ts"
import { requireReadable } from "#ground/kernel/unreadable.ts"

type Versioned = { readonly id: string; readonly version: number }
/** What was read of it; with content where it has some. */
type SeenVersion = Versioned & { readonly content?: unknown }

/** Refuses `general.stale` where what is there now is no longer what was seen: whoever sends would write over another's work. */
export function requireSeen({ version }: Pick<Versioned, "version">, seen: number): void {
  if (version !== seen) throw refuse("general.stale", { version, seen })
}

/**
 * Writes columns, the next version among them, over the row that was read; refuses `general.stale` where another was faster, and
 * `general.unreadable` to put something sealed over what did not open.
 */
export async function writeOver<Tables, Table extends keyof Tables & string>(
  db: Writer<Tables>,
  table: Table,
  seen: SeenVersion,
  columns: Partial<Tables[Table]> & { readonly version: number },
): Promise<void> {
  const name: string = table
  if ("sealed" in columns) {
    requireReadable(seen)
    requireReadable(seen.content)
  }
  const { numUpdatedRows } = await (db as unknown as Writer<Record<string, Versioned>>)
    .updateTable(name)
    .set(columns)
    .where("id", "=", seen.id)
    .where("version", "=", seen.version)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw refuse("general.stale")
}
