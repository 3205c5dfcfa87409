import { change } from "#ground/kernel/operation.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { endOtherSessions as act } from "#gate/accounts/contract.ts"
import { endSessions } from "./sessions.ts"

export const endOtherSessions = change(act, {
  needs: "signed-in",
  // OWASP ASVS v5.0.0-7.5.2: whoever found a screen unlocked must not shut its owner out.
  stepUp: "settings",
  logs: {
    event: "accounts.session-ended",
    action: "D",
    object: "session",
    of: (_input, answer) => ({ count: answer?.ended }),
  },
  run: async (at) => {
    const own = at.actor.kind === "user" ? at.actor.session : undefined
    return { ended: await endSessions(at, actingUser(at), "ended", (session) => session !== own) }
  },
})
