import type { FastifyInstance } from "fastify"
import { refuse } from "#ground/kernel/refusal.ts"
import {
  acceptInvitation,
  alwaysEvenly,
  askNewPassword,
  changeGivenPassword,
  changePassword,
  earlyLimit,
  evenly,
  giveCode,
  giveRecoveryCode,
  giveStepUpCode,
  giveStepUpTotp,
  giveTotp,
  pretendSignIn,
  sendCodeAgain,
  setNewPassword,
  signIn,
} from "#gate/accounts/accounts.ts"
import * as acts from "#gate/accounts/contract.ts"
import type { Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { originOf, pendingTicket, visitor, withPending, withSession } from "./callers.ts"
import { getSignInWays } from "./contract.ts"
import { cookieRoutes } from "./cookie-routes.ts"
import type { Cookies } from "./cookies.ts"
import { eidActs } from "./eid.ts"
import { enterSession, leaveSession } from "./entering.ts"
import { oidcActs } from "./oidc.ts"
import { lockActs } from "./lock.ts"
import { passkeyActs } from "./passkeys.ts"

/** The acts that set or read a cookie. They are routes of this door, and in its OpenAPI document. */
export const cookieActs = [
  { act: acts.signIn, needs: "nobody" },
  { act: acts.giveCode, needs: "nobody" },
  { act: acts.giveTotp, needs: "nobody" },
  { act: acts.giveRecoveryCode, needs: "nobody" },
  { act: acts.sendCodeAgain, needs: "nobody" },
  { act: acts.acceptInvitation, needs: "nobody" },
  { act: acts.askNewPassword, needs: "nobody" },
  { act: acts.setNewPassword, needs: "nobody" },
  { act: acts.signOut, needs: "nobody" },
  { act: acts.giveStepUpCode, needs: "signed-in" },
  { act: acts.giveStepUpTotp, needs: "signed-in" },
  { act: acts.changePassword, needs: "signed-in" },
  ...oidcActs,
  ...eidActs,
  { act: getSignInWays, needs: "nobody" },
  ...passkeyActs,
  ...lockActs,
] as const

/** Adds the routes of signing in, out and up. */
export function addSignInRoutes(
  app: FastifyInstance,
  practices: Practices,
  cookies: Cookies,
  site: { readonly origin: string },
): void {
  const early = earlyLimit()
  const pretend = pretendSignIn(early)
  const route = cookieRoutes(app)

  route(acts.signIn, (input, request, reply) =>
    evenly(() =>
      practices.use(input.practice, async (practice) => {
        if (practice === undefined) return pretend(input, originOf(request), Temporal.Now.instant())
        const shown = { devices: cookies.devices(request, input.practice), early }
        const { pending, answer } = await signIn(lend(practice, visitor(request)), input, originOf(request), shown)
        cookies.setPending(reply, { slug: input.practice, token: pending })
        return answer
      }),
    ),
  )

  const signInSteps = [
    { act: acts.giveCode, give: giveCode },
    { act: acts.giveTotp, give: giveTotp },
    { act: acts.giveRecoveryCode, give: giveRecoveryCode },
  ]
  for (const { act, give } of signInSteps) {
    route(act, ({ code }, request, reply) => {
      const { slug, token } = pendingTicket(cookies, request)
      return withPending(practices, slug, request, async ({ practice }) => {
        const signedIn = await give(lend(practice, visitor(request)), token, code, originOf(request))
        await enterSession({ practices, cookies }, request, reply, { slug, ...signedIn })
        return signedIn.me
      })
    })
  }

  route(acts.sendCodeAgain, (_input, request) => {
    const { slug, token } = pendingTicket(cookies, request)
    return withPending(practices, slug, request, ({ practice }) =>
      sendCodeAgain(lend(practice, visitor(request)), token),
    )
  })

  route(acts.acceptInvitation, (input, request) =>
    practices.use(input.practice, async (practice) => {
      // A practice that is not there and a link that does not hold are told in the same words.
      if (practice === undefined) throw refuse("accounts.invitation.not-found")
      return acceptInvitation(lend(practice, visitor(request)), input)
    }),
  )

  route(acts.askNewPassword, ({ practice: slug, email }, request) =>
    alwaysEvenly(() =>
      practices.use(slug, async (practice) => {
        if (practice !== undefined)
          await askNewPassword(
            lend(practice, visitor(request)),
            email,
            { from: originOf(request), devices: cookies.devices(request, slug) },
            site.origin,
          )
        return {}
      }),
    ),
  )

  route(acts.setNewPassword, (input, request) =>
    practices.use(input.practice, async (practice) => {
      if (practice === undefined) throw refuse("accounts.password-link.not-found")
      await setNewPassword(lend(practice, visitor(request)), input)
      return {}
    }),
  )

  route(acts.signOut, async (_input, request, reply) => {
    const ticket = cookies.session(request)
    cookies.clear(reply)
    if (ticket !== undefined) await leaveSession(practices, request, ticket)
    return {}
  })

  const stepUps = [
    { act: acts.giveStepUpCode, give: giveStepUpCode },
    { act: acts.giveStepUpTotp, give: giveStepUpTotp },
  ]
  for (const { act, give } of stepUps) {
    route(act, ({ code }, request, reply) =>
      withSession(practices, cookies, request, async (caller, who) => {
        const { session, answer } = await give(lend(caller.practice, caller), who, code, originOf(request))
        cookies.setSession(reply, { slug: caller.practice.ref.slug, token: session })
        return answer
      }),
    )
  }

  route(acts.changePassword, (input, request, reply) =>
    withSession(practices, cookies, request, async (caller, who) => {
      const place = lend(caller.practice, caller)
      if (who.requiredAction === "change-password") {
        const token = await changeGivenPassword(place, who, input, originOf(request))
        cookies.setSession(reply, { slug: caller.practice.ref.slug, token })
        return {}
      }
      await changePassword(place, who.user, input, originOf(request))
      cookies.clear(reply)
      return {}
    }),
  )
}
