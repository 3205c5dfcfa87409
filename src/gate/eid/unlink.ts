import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { endSessions, getUser, tellUser } from "#gate/accounts/accounts.ts"
import { deleteCard } from "./card-rows.ts"
import { unlink as act } from "./contract.ts"

export const unlink = change(act, {
  needs: "signed-in",
  stepUp: "leaks",
  logs: { event: "eid.unlinked", action: "D", object: "account" },
  run: async (at) => {
    const user = await getUser(at, actingUser(at))
    if (!(await deleteCard(at, user.id))) throw refuse("general.not-found")
    // Whoever came in with the card has to come in anew.
    const own = at.actor.kind === "user" ? at.actor.session : undefined
    await endSessions(at, user.id, "ended", (session) => session !== own)
    await tellUser(at, user, { subject: "mail.eid-unlinked.subject", text: "mail.eid-unlinked.text" })
    return {}
  },
})
