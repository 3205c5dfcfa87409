import { look } from "#ground/kernel/operation.ts"
import { listEntryVersions as act } from "./contract.ts"
import { entriesAsSeen } from "./entries-as-seen.ts"
import { getEntry, listOlder } from "./entry-rows.ts"
import { may } from "./permissions.ts"

/** All versions of an entry, the present one first; older ones cannot be corrected. */
export const listEntryVersions = look(act, {
  needs: may["dossiers.read-journal"],
  logs: {
    event: "dossiers.entry-versions-read",
    action: "R",
    object: "entry",
    of: ({ id }, output) => ({
      person: output?.versions[0]?.person,
      thing: id,
      count: output?.versions.length,
    }),
  },
  run: async (at, { id }) => {
    const { entry, seal } = await getEntry(at, id)
    const older = await listOlder(at, seal, [entry])
    return { versions: await entriesAsSeen(at, [entry, ...older.toReversed()], () => false) }
  },
})
