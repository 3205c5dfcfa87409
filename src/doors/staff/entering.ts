import type { FastifyReply, FastifyRequest } from "fastify"
import { signOut } from "#gate/accounts/accounts.ts"
import type { Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { visitor } from "./callers.ts"
import type { Cookies, TicketCookie } from "./cookies.ts"

/** Ends the session of a cookie, at whichever practice it is. */
export const leaveSession = (
  practices: Practices,
  request: FastifyRequest,
  { slug, token }: TicketCookie,
): Promise<void> =>
  practices.use(slug, async (practice) => {
    if (practice !== undefined) await signOut(lend(practice, visitor(request)), token)
  })

type Door = { readonly practices: Practices; readonly cookies: Cookies }

/**
 * Gives the browser the session that was opened for it, and what it will be known by. One that it still had would go on without anybody knowing of it, and
 * ends (OWASP ASVS v5.0.0-7.2.4).
 */
export async function enterSession(
  { practices, cookies }: Door,
  request: FastifyRequest,
  reply: FastifyReply,
  { slug, session, device }: { readonly slug: string; readonly session: string; readonly device: string },
): Promise<void> {
  const former = cookies.session(request)
  cookies.setSession(reply, { slug, token: session })
  cookies.addDevice(request, reply, { slug, token: device })
  if (former !== undefined) await leaveSession(practices, request, former)
}
