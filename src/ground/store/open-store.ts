import type { Migration } from "#ground/kernel/migration.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Connections, TableShape } from "./connections.ts"
import { type MadeTables, migrate } from "./migrate.ts"
import type { Store } from "./store.ts"
import { GroupWriter } from "./writer.ts"

/** Opens a store over an engine's connections and brings its tables up to date. */
export async function openStore(
  connections: Connections,
  migrations: readonly Migration[],
  now: Temporal.Instant,
  made?: MadeTables,
): Promise<Store> {
  const writer = new GroupWriter(connections)
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
    lookLong: (read) => understood(connections.readLong(read)),
    change: (write) => understood(writer.change(write)),
    compact: (tables) => connections.compact(tables),
    shapes: async () => inOrder(await connections.shapes()),
    close: async () => {
      await writer.idle()
      await connections.close()
    },
  }
  try {
    await migrate(store, connections, migrations, now, made)
  } catch (error) {
    await store.close()
    throw error
  }
  return store
}

/** Tables in an order in which their rows can be written: what is referred to comes first. */
function inOrder(shapes: readonly TableShape[]): readonly TableShape[] {
  const placed = new Map<string, TableShape>()
  const place = (shape: TableShape): void => {
    for (const name of shape.restsOn) {
      const other = shapes.find((one) => one.name === name)
      if (other !== undefined && other !== shape && !placed.has(name)) place(other)
    }
    placed.set(shape.name, shape)
  }
  for (const shape of shapes) if (!placed.has(shape.name)) place(shape)
  return [...placed.values()]
}
