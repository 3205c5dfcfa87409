import type { FastifyReply, FastifyRequest } from "fastify"
import { signOut } from "#gate/accounts/accounts.ts"
import { lend } from "#gate/runner/runner.ts"
import { visitor } from "./callers.ts"
import type { TicketCookie } from "./cookies.ts"
import type { SignInDoor } from "./door.ts"

/** Ends the session of a cookie, at whichever practice it is. */
export const leaveSession = (door: SignInDoor, request: FastifyRequest, { slug, token }: TicketCookie): Promise<void> =>
  door.practices.use(slug, async (practice) => {
    if (practice !== undefined) await signOut(lend(practice, visitor(door, request)), token)
  })

/**
 * Gives the browser the session that was opened for it, and what it will be known by. One that it still had would go on without anybody knowing of it, and
 * ends (OWASP ASVS v5.0.0-7.2.4).
 */
export async function enterSession(
  door: SignInDoor,
  request: FastifyRequest,
  reply: FastifyReply,
  { slug, session, device }: { readonly slug: string; readonly session: string; readonly device: string },
): Promise<void> {
  const { cookies } = door
  const former = cookies.session(request)
  cookies.setSession(reply, { slug, token: session })
  cookies.addDevice(request, reply, { slug, token: device })
  if (former !== undefined) await leaveSession(door, request, former)
}
