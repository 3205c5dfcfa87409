import { look } from "#ground/kernel/operation.ts"
import { listBackupRuns as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { listRuns } from "./rows.ts"

export const listBackupRuns = look(act, {
  needs: may["archive.read"],
  logs: { nothing: "tells of backups and of nobody" },
  run: async (at, asked) => {
    const { runs, total } = await listRuns(at, asked)
    return { runs: [...runs], total, ...asked }
  },
})
