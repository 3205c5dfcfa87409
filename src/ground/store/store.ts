import type { Kysely } from "kysely"
import type { Migration } from "#ground/kernel/migration.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Connections } from "./connections.ts"
import { migrate } from "./migrate.ts"
import { type ChangeScope, Writer } from "./writer.ts"

/** A database that is open. */
export interface Store {
  readonly engine: "sqlite" | "postgres"
  /** Reads one moment; what is written meanwhile is not seen. */
  look<Result>(read: (db: Kysely<unknown>) => Promise<Result>): Promise<Result>
  /** Writes; durable when it resolves. Refuses `general.disk-full` or `general.unavailable` where the engine cannot. */
  change<Result>(write: (scope: ChangeScope) => Promise<Result>): Promise<Result>
  /** Takes what was deleted or overwritten in these tables out of the database's files, as far as the engine can. */
  compact(tables: readonly string[]): Promise<void>
  /** Waits for changes under way and closes. */
  close(): Promise<void>
}

/** Opens a store over an engine's connections and brings its tables up to date. */
export async function openStore(
  connections: Connections,
  migrations: readonly Migration[],
  now: Temporal.Instant,
): Promise<Store> {
  const writer = new Writer(connections)
  const understood = async <Result>(work: Promise<Result>): Promise<Result> => {
    try {
      return await work
    } catch (error) {
      const meaning = connections.meaning(error)
      if (meaning === "disk-full") throw refuse("general.disk-full")
      if (meaning === "busy") throw refuse("general.unavailable")
      throw error
    }
  }
  const store: Store = {
    engine: connections.engine,
    look: (read) => understood(connections.read(read)),
    change: (write) => understood(writer.change(write)),
    compact: (tables) => connections.compact(tables),
    close: async () => {
      await writer.idle()
      await connections.close()
    },
  }
  try {
    await migrate(store, connections, migrations, now)
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}
