import { look } from "#ground/kernel/operation.ts"
import { userNames } from "#gate/accounts/accounts.ts"
import { summary } from "./as-shown.ts"
import { listFolderRuns as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { listRunRecords } from "./run-rows.ts"

export const listFolderRuns = look(act, {
  needs: may["folders.manage"],
  logs: {
    event: "folders.runs-listed",
    action: "R",
    object: "folder-run",
    of: (_input, output) => ({ count: output?.runs.length }),
  },
  run: async (at, { page, size }) => {
    const { total, runs } = await listRunRecords(at, { page, size })
    const names = await userNames(at)
    return { total, page, size, runs: runs.map((run) => summary(at, run, names)) }
  },
})
