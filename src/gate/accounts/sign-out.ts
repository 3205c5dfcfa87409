import type { SignInPractice } from "./place.ts"
import { findSessionByHash } from "./session-rows.ts"
import { endSessions } from "./sessions.ts"
import { hashToken } from "./token.ts"

/** Ends the session of a token. One that has ended already, or never was, is signed out too. */
export async function signOut(place: SignInPractice, token: string): Promise<void> {
  const session = await place.look((at) => findSessionByHash(at, hashToken(at, "session", token)))
  if (session === undefined) return
  await place.change({ event: "accounts.signed-out", action: "E", object: "session", thing: session.id }, (at) =>
    endSessions(at, session.user, "signed-out", (id) => id === session.id),
  )
}
