import { z } from "zod"
import { act } from "#ground/kernel/act.ts"
import { instant } from "#ground/kernel/shapes.ts"

/** How the practice's backups stand, and whether who was erased still waits to be beyond their reach. */
export const getArchiveState = act({
  name: "archive.state",
  route: "GET /archive/state",
  takes: z.strictObject({}),
  gives: z.strictObject({
    lastBackup: instant.optional(),
    lastVerified: instant.optional(),
    /** When the wrap key last turned: older copies of the keyring open nothing. */
    keysTurned: instant.optional(),
    /** How many erased persons an older copy of the keyring still opens, and since when the first of them. */
    waiting: z.int(),
    waitingSince: instant.optional(),
  }),
})
