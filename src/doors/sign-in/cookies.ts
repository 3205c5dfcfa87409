import type { FastifyReply, FastifyRequest } from "fastify"
import type { Audience } from "#ground/kernel/audience.ts"
import { deviceDays, ownerIn } from "#gate/accounts/accounts.ts"

/** What a cookie of ours carries: in which practice to look, and the token to look for. */
export type TicketCookie = { readonly slug: string; readonly token: string }

/** The cookies of the site: of a sign-in that is half-way, of a session, and of whoever is away at somebody else's door. */
export interface Cookies {
  /** The name of that of a session. */
  readonly name: string
  session(request: FastifyRequest): TicketCookie | undefined
  pending(request: FastifyRequest): TicketCookie | undefined
  /** Of who went away to show elsewhere who they are, and has yet to come back. */
  away(request: FastifyRequest): TicketCookie | undefined
  setAway(reply: FastifyReply, ticket: TicketCookie): void
  clearAway(reply: FastifyReply): void
  setSession(reply: FastifyReply, ticket: TicketCookie): void
  setPending(reply: FastifyReply, ticket: TicketCookie): void
  /** What the browser keeps of those who signed in from it at a practice, newest first. It opens nothing. */
  devices(request: FastifyRequest, slug: string): readonly string[]
  addDevice(request: FastifyRequest, reply: FastifyReply, ticket: TicketCookie): void
  /** Takes all away but the devices and has the browser forget what it kept of the site. */
  clear(reply: FastifyReply): void
}

/** A machine at a desk is shared by many; so many of them still fit in a cookie. */
const devicesKept = 20

/**
 * Cookies that no script reads and no other site sends. `secure` adds the `__Host-` prefix, which browsers honour over TLS
 * only; plain loopback is for trying out.
 */
export function cookies({ cookie }: Audience, secure: boolean): Cookies {
  const stem = `${secure ? "__Host-" : ""}${cookie}`
  const device = `${stem}-device`
  const names = { session: stem, pending: `${stem}-step`, away: `${stem}-away` }
  const options = { path: "/", httpOnly: true, sameSite: "strict", secure } as const
  const read = (request: FastifyRequest, name: string): TicketCookie | undefined => {
    const [slug, token, ...rest] = (request.cookies[name] ?? "").split(".")
    return slug === undefined || token === undefined || token === "" || rest.length > 0 ? undefined : { slug, token }
  }
  const kept = (request: FastifyRequest): readonly TicketCookie[] =>
    (request.cookies[device] ?? "")
      .slice(0, 4000)
      .split("~")
      .flatMap((entry) => {
        const [slug = "", token = "", ...rest] = entry.split(".")
        return slug === "" || token === "" || rest.length > 0 ? [] : [{ slug, token }]
      })
      .slice(0, devicesKept)
  const write = (reply: FastifyReply, name: string, { slug, token }: TicketCookie): void => {
    reply.setCookie(name, `${slug}.${token}`, options)
  }
  return {
    name: names.session,
    session: (request) => read(request, names.session),
    pending: (request) => read(request, names.pending),
    away: (request) => read(request, names.away),
    devices: (request, slug) => kept(request).flatMap((one) => (one.slug === slug ? [one.token] : [])),
    addDevice: (request, reply, fresh) => {
      const isReplaced = (one: TicketCookie): boolean =>
        one.slug === fresh.slug && ownerIn(one.token) === ownerIn(fresh.token)
      const all = [fresh, ...kept(request).filter((one) => !isReplaced(one))].slice(0, devicesKept)
      const text = all.map(({ slug, token }) => `${slug}.${token}`).join("~")
      reply.setCookie(device, text, { ...options, maxAge: deviceDays * 24 * 60 * 60 })
    },
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
