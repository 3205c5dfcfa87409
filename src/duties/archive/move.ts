import type { Kysely } from "kysely"
import { copyKeyring } from "#gate/keys/keys.ts"
import type { Engine, Practices } from "#gate/practices/practices.ts"
import { rowsIn } from "./rows-in.ts"
import { rowsOut } from "./rows-out.ts"

type Moving = {
  readonly practices: Practices
  readonly slug: string
  readonly to: Engine
  readonly tell: (rows: number) => void
}

/**
 * Moves a practice to another engine: the rows that a backup would hold, through a pipe. Its files stay where they are. Until the
 * last moment it stands where it stood, so a crash costs nothing but the time. Gives how many rows there were.
 */
export async function movePractice({ practices, slug, to, tell }: Moving): Promise<number> {
  const departure = await practices.depart(slug, to)
  try {
    const { from, to: there } = departure
    const shapes = await from.store.shapes()
    // The keyring is held still until the practice stands elsewhere: a wrap key that turned here would open nothing there.
    return await from.ring.change(async ({ db }) => {
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
  } finally {
    await departure.close()
  }
}
