import { look } from "#ground/kernel/operation.ts"
import { readTurnState } from "#gate/keys/keys.ts"
import { getArchiveState as act } from "./contract.ts"
import { may } from "./policy.ts"
import { lastRun } from "./rows.ts"

export const getArchiveState = look(act, {
  needs: may["archive.read"],
  logs: { nothing: "tells of backups and of nobody" },
  run: async (at) => {
    const { waiting, waitingSince, turnedAt } = await readTurnState(at.db)
    return {
      lastBackup: await lastRun(at, "backup"),
      lastVerified: await lastRun(at, "verify"),
      keysTurned: turnedAt,
      waiting,
      waitingSince,
    }
  },
})
