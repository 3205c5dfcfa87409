import { change } from "#ground/kernel/operation.ts"
import { endEverything } from "#gate/accounts/accounts.ts"
import { endUserSessions as act } from "./contract.ts"
import { getAccount } from "./account.ts"
import { describe } from "./described.ts"
import { may } from "./permissions.ts"
import { recordEvent } from "./rows.ts"

/** Signs somebody out everywhere (OWASP ASVS v5.0.0-7.4.5): a telephone that was lost, a screen that was left open elsewhere. */
export const endUserSessions = change(act, {
  needs: may["users.manage"],
  stepUp: "settings",
  logs: { event: "users.sessions-ended", action: "U", object: "account", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    await getAccount(at, id)
    const endedSessions = await endEverything(at, id)
    await recordEvent(at, id, "sessions-ended")
    return { user: await describe(at, id), endedSessions }
  },
})
