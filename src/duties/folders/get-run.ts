import { look } from "#ground/kernel/operation.ts"
import { runAsShown } from "./as-shown.ts"
import { getFolderRun as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { getRunRecord } from "./run-rows.ts"

export const getFolderRun = look(act, {
  needs: may["folders.manage"],
  logs: { event: "folders.run-read", action: "R", object: "folder-run", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => runAsShown(at, await getRunRecord(at, id)),
})
