import { look } from "#ground/kernel/operation.ts"
import { getBackupState as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { stateNow } from "./state-now.ts"

export const getBackupState = look(act, {
  needs: may["archive.read"],
  logs: { nothing: "tells of backups and of nobody" },
  run: async (at) => ({ ...(await stateNow(at)), may: { set: at.may(may["archive.set"]) } }),
})
