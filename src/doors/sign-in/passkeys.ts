import { isIP } from "node:net"
import type { FastifyRequest } from "fastify"
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
  type PasskeySite,
} from "#gate/accounts/accounts.ts"
import * as acts from "#gate/accounts/contract.ts"
import { lend } from "#gate/runner/runner.ts"
import { originOf, pendingTicket, requireFreshStep, visitor } from "./callers.ts"
import { cookieRoutes } from "./cookie-routes.ts"
import type { SignInDoor } from "./door.ts"
import { enterSession } from "./entering.ts"
import { stagesOf } from "./stages.ts"

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
export function addPasskeyRoutes(door: SignInDoor): void {
  addPasskeySignIn(door)
  const { halfWay, signedIn } = stagesOf(door)

  halfWay(acts.askPasskey, ({ place, token, request }) => askSignInPasskey(place, token, siteOf(request)))

  halfWay(acts.showPasskey, async ({ place, token, request, from, enter }, { credential: answer }) =>
    enter(await showPasskey(place, token, { site: siteOf(request), answer }, from)),
  )

  signedIn(acts.askStepUpPasskey, ({ place, who, request }) => askStepUpPasskey(place, who, siteOf(request)))

  signedIn(acts.showStepUpPasskey, async ({ place, who, request, from, setSession }, { credential }) => {
    const shown = { site: siteOf(request), answer: credential }
    const { session, answer } = await showStepUpPasskey(place, who, shown, from)
    setSession(session)
    return answer
  })

  signedIn(acts.beginPasskey, async ({ place, caller, who, request }) => {
    requireFreshStep(caller)
    return beginPasskey(place, who, siteOf(request))
  })

  signedIn(acts.finishPasskey, async ({ place, caller, who, request }, { name, credential: made }) => {
    requireFreshStep(caller)
    await finishPasskey(place, who, { site: siteOf(request), name, made })
    return {}
  })
}

/** Signing in by a passkey alone, where nothing was given before. */
function addPasskeySignIn(door: SignInDoor): void {
  const { app, practices, audience, cookies } = door
  const route = cookieRoutes(app)
  const pretend = pretendPasskeySignIn(audience)

  route(acts.beginPasskeySignIn, (input, request, reply) =>
    practices.use(input.practice, async (practice) => {
      const [site, from] = [siteOf(request), originOf(request)]
      const devices = cookies.devices(request, input.practice)
      const { pending, request: asked } =
        practice === undefined
          ? await pretend(input.practice, site, from, Temporal.Now.instant())
          : await beginPasskeySignIn(lend(practice, visitor(door, request)), site, from, devices)
      cookies.setPending(reply, { slug: input.practice, token: pending })
      return asked
    }),
  )

  route(acts.finishPasskeySignIn, ({ credential: answer }, request, reply) => {
    const { slug, token } = pendingTicket(door, request)
    return practices.use(slug, async (practice) => {
      if (practice === undefined) throw refuse("accounts.passkey-wrong")
      const shown = { site: siteOf(request), answer }
      const place = lend(practice, visitor(door, request))
      const devices = cookies.devices(request, slug)
      const signedIn = await finishPasskeySignIn(place, token, shown, originOf(request), devices)
      await enterSession(door, request, reply, { slug, ...signedIn })
      return signedIn.me
    })
  })
}

/**
 * The site as browsers know it: the origin check has found this header to be the configured one, or on loopback the one that
 * was asked for. Browsers know passkeys by the name of a host, never by a number, so that on loopback it is `localhost`.
 */
export function siteOf(request: FastifyRequest): PasskeySite {
  const origin = request.headers.origin ?? ""
  const id = URL.canParse(origin) ? new URL(origin).hostname : ""
  if (id === "" || isIP(id.replace(/^\[|\]$/g, "")) !== 0) throw refuse("accounts.passkey-address")
  return { id, origin }
}
