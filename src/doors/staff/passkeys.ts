import { isIP } from "node:net"
import type { FastifyInstance, FastifyRequest } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"
import {
  askSignInPasskey,
  askStepUpPasskey,
  beginPasskey,
  beginPasskeySignIn,
  finishPasskey,
  finishPasskeySignIn,
  pretendPasskeySignIn,
  showPasskey,
  showStepUpPasskey,
  type Site,
} from "#gate/accounts/accounts.ts"
import * as acts from "#gate/accounts/contract.ts"
import type { Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { originOf, pendingTicket, requireFreshStep, visitor, withPending, withSession } from "./callers.ts"
import { cookieRoutes } from "./cookie-routes.ts"
import type { Cookies } from "./cookies.ts"
import { enterSession } from "./entering.ts"

/** What passkeys need the address of the site for, or a cookie. */
export const passkeyActs = [
  { act: acts.beginPasskeySignIn, needs: "nobody" },
  { act: acts.finishPasskeySignIn, needs: "nobody" },
  { act: acts.askPasskey, needs: "nobody" },
  { act: acts.showPasskey, needs: "nobody" },
  { act: acts.askStepUpPasskey, needs: "signed-in" },
  { act: acts.showStepUpPasskey, needs: "signed-in" },
  { act: acts.beginPasskey, needs: "signed-in", stepUp: "leaks" },
  { act: acts.finishPasskey, needs: "signed-in", stepUp: "leaks" },
] as const

/** Adds the routes of signing in, stepping up and setting up with passkeys. */
export function addPasskeyRoutes(app: FastifyInstance, practices: Practices, cookies: Cookies): void {
  const route = cookieRoutes(app)
  const pretend = pretendPasskeySignIn()

  route(acts.beginPasskeySignIn, (input, request, reply) =>
    practices.use(input.practice, async (practice) => {
      const site = siteOf(request)
      const { pending, request: asked } =
        practice === undefined
          ? await pretend(input.practice, site, originOf(request), Temporal.Now.instant())
          : await beginPasskeySignIn(
              lend(practice, visitor(request)),
              site,
              originOf(request),
              cookies.devices(request, input.practice),
            )
      cookies.setPending(reply, { slug: input.practice, token: pending })
      return asked
    }),
  )

  route(acts.finishPasskeySignIn, ({ credential: answer }, request, reply) => {
    const { slug, token } = pendingTicket(cookies, request)
    return practices.use(slug, async (practice) => {
      if (practice === undefined) throw refuse("accounts.passkey-wrong")
      const shown = { site: siteOf(request), answer }
      const place = lend(practice, visitor(request))
      const devices = cookies.devices(request, slug)
      const signedIn = await finishPasskeySignIn(place, token, shown, originOf(request), devices)
      await enterSession({ practices, cookies }, request, reply, { slug, ...signedIn })
      return signedIn.me
    })
  })

  route(acts.askPasskey, (_input, request) => {
    const { slug, token } = pendingTicket(cookies, request)
    return withPending(practices, slug, request, ({ practice }) =>
      askSignInPasskey(lend(practice, visitor(request)), token, siteOf(request)),
    )
  })

  route(acts.showPasskey, ({ credential: answer }, request, reply) => {
    const { slug, token } = pendingTicket(cookies, request)
    return withPending(practices, slug, request, async ({ practice }) => {
      const shown = { site: siteOf(request), answer }
      const signedIn = await showPasskey(lend(practice, visitor(request)), token, shown, originOf(request))
      await enterSession({ practices, cookies }, request, reply, { slug, ...signedIn })
      return signedIn.me
    })
  })

  route(acts.askStepUpPasskey, (_input, request) =>
    withSession(practices, cookies, request, (caller, who) =>
      askStepUpPasskey(lend(caller.practice, caller), who, siteOf(request)),
    ),
  )

  route(acts.showStepUpPasskey, ({ credential: answer }, request, reply) =>
    withSession(practices, cookies, request, async (caller, who) => {
      const shown = { site: siteOf(request), answer }
      const place = lend(caller.practice, caller)
      const { session, answer: stepped } = await showStepUpPasskey(place, who, shown, originOf(request))
      cookies.setSession(reply, { slug: caller.practice.ref.slug, token: session })
      return stepped
    }),
  )

  route(acts.beginPasskey, (_input, request) =>
    withSession(practices, cookies, request, async (caller, who) => {
      requireFreshStep(caller)
      return beginPasskey(lend(caller.practice, caller), who, siteOf(request))
    }),
  )

  route(acts.finishPasskey, ({ name, credential: made }, request) =>
    withSession(practices, cookies, request, async (caller, who) => {
      requireFreshStep(caller)
      await finishPasskey(lend(caller.practice, caller), who, { site: siteOf(request), name, made })
      return {}
    }),
  )
}

/**
 * The site as browsers know it: the origin check has found this header to be the configured one, or on loopback the one that
 * was asked for. Browsers know passkeys by the name of a host, never by a number, so that on loopback it is `localhost`.
 */
export function siteOf(request: FastifyRequest): Site {
  const origin = request.headers.origin ?? ""
  const id = URL.canParse(origin) ? new URL(origin).hostname : ""
  if (id === "" || isIP(id.replace(/^\[|\]$/g, "")) !== 0) throw refuse("accounts.passkey-address")
  return { id, origin }
}
