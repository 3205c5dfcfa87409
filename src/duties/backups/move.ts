import type { Kysely } from "kysely"
import { copyKeyring } from "#gate/keys/keys.ts"
import type { Departure, Engine, LeftBehind, Practices } from "#gate/practices/practices.ts"
import { rowsIn } from "./rows-in.ts"
import { rowsOut } from "./rows-out.ts"

type Moving = {
  readonly practices: Practices
  readonly slug: string
  readonly to: Engine
  readonly tell: (rows: number) => void
}

/** How many rows moved, and what of the practice is left where it stood. */
type Moved = { readonly rows: number; readonly left: LeftBehind | undefined }

/**
 * Moves a practice to another engine: the rows that a backup would hold, through a pipe. Its files stay where they are. Until the
 * last moment it stands where it stood, so a crash costs nothing but the time.
 */
export async function movePractice(moving: Moving): Promise<Moved> {
  const departure = await moving.practices.depart(moving.slug, moving.to)
  const rows = await copyAll(departure, moving.tell).catch(async (error: unknown) => {
    await departure.close()
    throw error
  })
  return { rows, left: await departure.close() }
}

async function copyAll(departure: Departure, tell: Moving["tell"]): Promise<number> {
  const { from, to: there } = departure
  const shapes = await from.store.shapes()
  // The keyring is held still until the practice stands elsewhere: a wrap key that was rotated here would open nothing there.
  return from.ring.change(async ({ db }) => {
    await copyKeyring(db, there.ring)
    const rows = await from.store.look((read: Kysely<unknown>) =>
      rowsIn(there.store, rowsOut(read, shapes), async (done) => {
        tell(done)
        await departure.renew()
      }),
    )
    await departure.arrive()
    return rows
  })
}
