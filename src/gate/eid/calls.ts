import type { SessionId } from "#ground/kernel/ids.ts"
import type { Look } from "#ground/kernel/scope.ts"
import { cardsAllowed, hashToken, newToken, type SignInPractice } from "#gate/accounts/accounts.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { sealCall } from "./call.ts"

/** What a ticket of a browser that signs in is bound to; the browser has the token of it in a cookie. */
export const boundToBrowser = (at: Look, token: string): string => `browser ${hashToken(at, "eid-browser", token)}`

/** What a ticket of somebody who links a card is bound to. */
export const boundToSession = (session: SessionId): string => `session ${session}`

/** Begins to sign in with a card: the sealed call for the address, and the token for the browser's cookie. */
export function callToSignIn(
  place: SignInPractice,
  site: string,
): Promise<{ readonly call: string; readonly token: string }> {
  return place.look(async (at) => {
    if (!(await cardsAllowed(at))) throw refuse("eid.not-found")
    const token = newToken()
    return { token, call: sealCall(at, { for: "sign-in", boundTo: boundToBrowser(at, token), site }) }
  })
}

/** Begins to link a card to the account of a session. */
export const callToLink = (place: SignInPractice, session: SessionId, site: string): Promise<string> =>
  place.look(async (at: Look) => {
    if (!(await cardsAllowed(at))) throw refuse("eid.not-found")
    return sealCall(at, { for: "link", boundTo: boundToSession(session), site })
  })
