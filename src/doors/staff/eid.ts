import { refuse } from "#ground/kernel/refusal.ts"
import * as acts from "#gate/eid/contract.ts"
import { callToLink, callToSignIn, finishSignIn } from "#gate/eid/eid.ts"
import { lend } from "#gate/runner/runner.ts"
import {
  cookieRoutes,
  enterSession,
  originOf,
  requireFreshStep,
  type SignInDoor,
  visitor,
  withSession,
} from "#doors/sign-in/sign-in.ts"

export const eidActs = [
  { act: acts.beginSignIn, needs: "nobody" },
  { act: acts.finishSignIn, needs: "nobody" },
  { act: acts.beginLink, needs: "signed-in", stepUp: "leaks" },
] as const

/** Adds the routes of going to the card's listener and coming back. `listener` is its address; without it there are no cards. */
export function addEidRoutes(door: SignInDoor, listener: string | undefined): void {
  const { app, practices, cookies } = door
  const route = cookieRoutes(app)
  const address = (slug: string, call: string) => ({ address: `${listener}/?call=${slug}.${call}` })

  route(acts.beginSignIn, ({ practice: slug }, request, reply) =>
    practices.use(slug, async (practice) => {
      if (practice === undefined || listener === undefined) throw refuse("eid.not-found")
      const { call, token } = await callToSignIn(lend(practice, visitor(door, request)), request.headers.origin ?? "")
      cookies.setAway(reply, { slug, token })
      return address(slug, call)
    }),
  )

  route(acts.finishSignIn, async ({ ticket }, request, reply) => {
    const away = cookies.away(request)
    cookies.clearAway(reply)
    if (away === undefined) throw refuse("eid.over")
    return practices.use(away.slug, async (practice) => {
      if (practice === undefined) throw refuse("eid.over")
      const place = lend(practice, visitor(door, request))
      const signedIn = await finishSignIn(place, away.token, ticket, originOf(request))
      await enterSession(door, request, reply, { slug: away.slug, ...signedIn })
      return signedIn.me
    })
  })

  route(acts.beginLink, (_input, request) =>
    withSession(door, request, async (caller, { session }) => {
      requireFreshStep(caller)
      if (listener === undefined) throw refuse("eid.not-found")
      const site = request.headers.origin ?? ""
      return address(caller.practice.ref.slug, await callToLink(lend(caller.practice, caller), session, site))
    }),
  )
}
