import type { Origin } from "#ground/kernel/actor.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import type { Change } from "#ground/kernel/scope.ts"
import {
  cardsAllowed,
  enter,
  findUser,
  type SignInPractice,
  recordSignIn,
  type SignedIn,
} from "#gate/accounts/accounts.ts"
import { boundToBrowser } from "./calls.ts"
import { findHolder, noteUse, takeTicket } from "./card-rows.ts"

/** Signs in who shows a ticket in the browser that called for it. The card was both steps. */
export async function finishSignIn(
  place: SignInPractice,
  token: string,
  ticket: string,
  from: Origin,
): Promise<SignedIn> {
  const log = { event: "eid.recognised", action: "E", object: "account" } as const
  // The refusal is given, not thrown: the ticket is used up, and what is in the sign-in log stays there.
  const outcome = await place.change(log, (at) => admit(at, token, ticket, from))
  if (!("me" in outcome)) throw outcome
  return outcome
}

async function admit(at: Change, token: string, ticket: string, from: Origin) {
  if (!(await cardsAllowed(at))) return refuse("eid.not-found")
  const card = await takeTicket(at, ticket, boundToBrowser(at, token))
  if (card === undefined) return refuse("eid.over")
  const holder = await findHolder(at, card)
  const user = holder && (await findUser(at, holder))
  if (user?.state !== "active") {
    await recordSignIn(at, user?.id, "card-refused", from)
    return refuse("eid.no-account")
  }
  await noteUse(at, user.id)
  await recordSignIn(at, user.id, "card-right", from)
  return enter(at, user, from)
}
