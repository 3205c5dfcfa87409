import type { SignInPractice } from "#gate/accounts/place.ts"
import { findSessionByHash } from "#gate/accounts/sessions/session-rows.ts"
import { endSessions } from "#gate/accounts/sessions/sessions.ts"
import { hashToken } from "#gate/accounts/token.ts"

/** Ends the session of a token. One that has ended already, or never was, is signed out too. */
export async function signOut(place: SignInPractice, token: string): Promise<void> {
  const session = await place.look((at) => findSessionByHash(at, hashToken(at, "session", token)))
  if (session === undefined) return
  await place.change({ event: "accounts.signed-out", action: "E", object: "session", thing: session.id }, (at) =>
    endSessions(at, session.user, "signed-out", (id) => id === session.id),
  )
}
