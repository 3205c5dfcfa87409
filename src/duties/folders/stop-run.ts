import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import { instantText } from "#ground/kernel/time.ts"
import { runAsShown } from "./as-shown.ts"
import { stopFolderRun as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getRunRecord, type RunRecord, updateRun } from "./run-rows.ts"

export const stopFolderRun = change(act, {
  needs: may["folders.manage"],
  logs: { event: "folders.run-stopped", action: "U", object: "folder-run", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const run = await getRunRecord(at, id)
    if (run.endedAt !== undefined) throw refuse("folders.run-over")
    return runAsShown(at, await stopRun(at, run))
  },
})

/** One that waits is over at once; one that is going on ends after its portion, with a certificate of what went. */
export const stopRun = (at: Change, run: RunRecord): Promise<RunRecord> =>
  updateRun(
    at,
    run,
    run.state === "waiting" ? { state: "stopped", endedAt: instantText(at.now) } : { isStopping: true },
  )
