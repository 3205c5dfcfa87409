import type { FastifyRequest } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"
import * as acts from "#gate/oidc/contract.ts"
import { beginTrip, finishLink, finishSignIn, type Providers } from "#gate/oidc/oidc.ts"
import { lend } from "#gate/runner/runner.ts"
import {
  cookieRoutes,
  enterSession,
  originOf,
  requireFreshStep,
  type SignInDoor,
  type TicketCookie,
  visitor,
  withSession,
} from "#doors/sign-in/sign-in.ts"

export const oidcActs = [
  { act: acts.beginSignIn, needs: "nobody" },
  { act: acts.finishSignIn, needs: "nobody" },
  { act: acts.beginLink, needs: "signed-in", stepUp: "leaks" },
  { act: acts.finishLink, needs: "signed-in" },
] as const

const callback = "/api/sign-in/oidc/callback"

/** Adds the routes of going to the practice's provider and coming back. */
export function addOidcRoutes(door: SignInDoor, providers: Providers): void {
  const { app, practices, cookies } = door
  const route = cookieRoutes(app)

  // The browser comes back from another site, so that it brings no cookie yet: this does nothing but hand what it carries to
  // our own page, which sends it in from our own origin.
  app.get(callback, async (request, reply) => {
    const { state, ...rest } = request.query as Readonly<Record<string, unknown>>
    const carried = new URLSearchParams()
    for (const [name, value] of Object.entries({ state, ...rest }))
      if (carriedBack.has(name) && typeof value === "string") carried.set(name, value)
    const page = String(state).startsWith("link.") ? "/account" : "/"
    return reply.redirect(`${page}#oidc?${carried}`, 303)
  })

  route(acts.beginSignIn, (input, request, reply) =>
    practices.use(input.practice, async (practice) => {
      // A practice that is not there is answered like one without a provider.
      if (practice === undefined) throw refuse("oidc.provider.not-found")
      const place = lend(practice, visitor(door, request))
      const { address, trip } = await beginTrip(place, providers, { for: "sign-in" }, redirectUri(request))
      cookies.setAway(reply, { slug: input.practice, token: trip })
      return { address }
    }),
  )

  route(acts.finishSignIn, (answer, request, reply) => {
    const { slug, token } = ticketOf(door, request)
    cookies.clearAway(reply)
    return practices.use(slug, async (practice) => {
      if (practice === undefined) throw refuse("oidc.over")
      const finished = await finishSignIn(
        lend(practice, visitor(door, request)),
        providers,
        token,
        answer,
        originOf(request),
      )
      if ("signedIn" in finished) {
        await enterSession(door, request, reply, { slug, ...finished.signedIn })
        return { next: "done" as const, me: finished.signedIn.me }
      }
      cookies.setPending(reply, { slug, token: finished.begun.pending })
      return finished.begun.answer
    })
  })

  route(acts.beginLink, (_input, request, reply) =>
    withSession(door, request, async (caller, { user, session }) => {
      requireFreshStep(caller)
      const errand = { for: "link", user, session } as const
      const { address, trip } = await beginTrip(lend(caller.practice, caller), providers, errand, redirectUri(request))
      cookies.setAway(reply, { slug: caller.practice.ref.slug, token: trip })
      return { address }
    }),
  )

  route(acts.finishLink, (answer, request, reply) =>
    withSession(door, request, async (caller, { user, session }) => {
      const { slug, token } = ticketOf(door, request)
      cookies.clearAway(reply)
      if (slug !== caller.practice.ref.slug) throw refuse("oidc.over")
      await finishLink(lend(caller.practice, caller), providers, { for: "link", user, session }, token, answer)
      return {}
    }),
  )
}

const carriedBack = new Set(["state", "code", "iss", "error"])

/** Our own address, as the browser knows it: the origin check has found this header to be right. */
const redirectUri = (request: FastifyRequest): string => `${request.headers.origin ?? ""}${callback}`

function ticketOf({ cookies }: SignInDoor, request: FastifyRequest): TicketCookie {
  const ticket = cookies.away(request)
  if (ticket === undefined) throw refuse("oidc.over")
  return ticket
}
