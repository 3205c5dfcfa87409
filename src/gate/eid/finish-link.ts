import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { actingUser } from "#ground/kernel/scope.ts"
import { cardsAllowed, getUser, tellUser } from "#gate/accounts/accounts.ts"
import { boundToSession } from "./calls.ts"
import { findHolder, storeCard, takeTicket } from "./card-rows.ts"
import { finishLink as act } from "./contract.ts"

export const finishLink = change(act, {
  needs: "signed-in",
  // The second step was asked when the card was called for; the ticket is of that session, and ten minutes at most lie between.
  logs: { event: "eid.linked", action: "C", object: "account" },
  run: async (at, { ticket }) => {
    if (at.actor.kind !== "user" || !(await cardsAllowed(at))) throw refuse("eid.not-found")
    const card = await takeTicket(at, ticket, boundToSession(at.actor.session))
    if (card === undefined) throw refuse("eid.over")
    const user = await getUser(at, actingUser(at))
    const holder = await findHolder(at, card)
    if (holder !== undefined && holder !== user.id) throw refuse("eid.taken")
    await storeCard(at, user.id, card)
    await tellUser(at, user, { subject: "mail.eid-linked.subject", text: "mail.eid-linked.text" })
    return {}
  },
})
