import type { FastifyReply, FastifyRequest } from "fastify"

/** What a cookie of ours carries: in which practice to look, and the token to look for. */
export type Ticket = { readonly slug: string; readonly token: string }

/** The cookies of the site: of a sign-in that is half-way, of a session, and of who is away at somebody else's door. */
export interface Cookies {
  session(request: FastifyRequest): Ticket | undefined
  pending(request: FastifyRequest): Ticket | undefined
  /** Of who went away to show elsewhere who they are, and has yet to come back. */
  away(request: FastifyRequest): Ticket | undefined
  setAway(reply: FastifyReply, ticket: Ticket): void
  clearAway(reply: FastifyReply): void
  setSession(reply: FastifyReply, ticket: Ticket): void
  setPending(reply: FastifyReply, ticket: Ticket): void
  /** Takes both away and has the browser forget what it kept of the site. */
  clear(reply: FastifyReply): void
}

/**
 * Cookies that no script reads and no other site sends. `secure` adds the `__Host-` prefix, which browsers honour over TLS
 * only; plain loopback is for trying out.
 */
export function cookies(secure: boolean): Cookies {
  const prefix = secure ? "__Host-" : ""
  const names = { session: `${prefix}hoeder`, pending: `${prefix}hoeder-step`, away: `${prefix}hoeder-away` }
  const options = { path: "/", httpOnly: true, sameSite: "strict", secure } as const
  const read = (request: FastifyRequest, name: string): Ticket | undefined => {
    const [slug, token, ...rest] = (request.cookies[name] ?? "").split(".")
    return slug === undefined || token === undefined || token === "" || rest.length > 0 ? undefined : { slug, token }
  }
  const write = (reply: FastifyReply, name: string, { slug, token }: Ticket): void => {
    reply.setCookie(name, `${slug}.${token}`, options)
  }
  return {
    session: (request) => read(request, names.session),
    pending: (request) => read(request, names.pending),
    away: (request) => read(request, names.away),
    setAway: (reply, ticket) => write(reply, names.away, ticket),
    clearAway: (reply) => void reply.clearCookie(names.away, options),
    setSession: (reply, ticket) => {
      write(reply, names.session, ticket)
      reply.clearCookie(names.pending, options)
    },
    setPending: (reply, ticket) => write(reply, names.pending, ticket),
    clear: (reply) => {
      for (const name of Object.values(names)) reply.clearCookie(name, options)
      reply.header("clear-site-data", '"cache", "storage"')
    },
  }
}
