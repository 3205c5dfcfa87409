import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { endSession as act } from "#gate/accounts/contract.ts"
import { endSessions } from "./sessions.ts"

export const endSession = change(act, {
  needs: "signed-in",
  // OWASP ASVS v5.0.0-7.5.2: whoever found a screen unlocked must not shut its owner out.
  stepUp: "settings",
  logs: { event: "accounts.session-ended", action: "D", object: "session", of: ({ id }) => ({ thing: id }) },
  run: async (at, { id }) => {
    const ended = await endSessions(at, actingUser(at), "ended", (session) => session === id)
    if (ended === 0) throw refuse("general.not-found")
    return {}
  },
})
