import type { Origin } from "#ground/kernel/actor.ts"
import { findUser, type SignInPractice, recordSignIn } from "#gate/accounts/accounts.ts"
import { openCall } from "./call.ts"
import { cardTokenOf, findHolder, insertTicket } from "./card-rows.ts"
import type { CardFault, CardVerdict } from "./trust.ts"

/** Where the browser goes on, and with what. */
export type ReceivedCard = { readonly site: string; readonly for: "sign-in" | "link" } & (
  | { readonly ticket: string }
  | { readonly fault: CardFault }
)

/** Takes a judged card in at the listener. Gives nothing where nobody here called for one. */
export async function receiveCard(
  place: SignInPractice,
  sealed: string,
  judge: () => Promise<CardVerdict>,
  from: Origin,
): Promise<ReceivedCard | undefined> {
  const call = await place.look(async (at) => openCall(at, sealed))
  if (call === undefined) return undefined
  const back = { site: call.site, for: call.for }
  const { number, fault } = await judge()
  if (number === undefined) return { ...back, fault: fault ?? "not-trusted" }
  const log = { event: fault === undefined ? "eid.shown" : "eid.refused", action: "E", object: "account" } as const
  return place.change(log, async (at) => {
    const card = cardTokenOf(at, number)
    if (fault === undefined) return { ...back, ticket: await insertTicket(at, call.boundTo, card) }
    // Somebody has a card that was reported lost: who it belonged to sees that in their sign-in log.
    const holder = await findHolder(at, card)
    const user = holder && (await findUser(at, holder))
    if (user !== undefined) await recordSignIn(at, user.id, "card-refused", from)
    return { ...back, fault }
  })
}
