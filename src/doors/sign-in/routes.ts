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
import { lend } from "#gate/runner/runner.ts"
import { originOf, visitor } from "./callers.ts"
import { cookieRoutes } from "./cookie-routes.ts"
import type { SignInDoor } from "./door.ts"
import { leaveSession } from "./entering.ts"
import { addLockRoutes, lockActs } from "./lock.ts"
import { addPasskeyRoutes, passkeyActs } from "./passkeys.ts"
import { stagesOf } from "./stages.ts"

/** The acts that set or read a cookie. They are routes of every site at which somebody signs in, and in its OpenAPI document. */
export const signInActs = [
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
  ...passkeyActs,
  ...lockActs,
] as const

/** Adds the routes of signing in, out and up. */
export function addSignInRoutes(door: SignInDoor, site: { readonly origin: string }): void {
  addFirstStep(door)
  addSecondStep(door)
  addLinkRoutes(door, site)
  addSessionRoutes(door)
  addPasskeyRoutes(door)
  addLockRoutes(door)
}

function addFirstStep(door: SignInDoor): void {
  const { app, practices, audience, cookies } = door
  const early = earlyLimit(audience)
  const pretend = pretendSignIn(audience, early)
  cookieRoutes(app)(acts.signIn, (input, request, reply) =>
    evenly(() =>
      practices.use(input.practice, async (practice) => {
        if (practice === undefined) return pretend(input, originOf(request), Temporal.Now.instant())
        const shown = { devices: cookies.devices(request, input.practice), early }
        const { pending, answer } = await signIn(
          lend(practice, visitor(door, request)),
          input,
          originOf(request),
          shown,
        )
        cookies.setPending(reply, { slug: input.practice, token: pending })
        return answer
      }),
    ),
  )
}

function addSecondStep(door: SignInDoor): void {
  const { halfWay } = stagesOf(door)
  const steps = [
    { act: acts.giveCode, give: giveCode },
    { act: acts.giveTotp, give: giveTotp },
    { act: acts.giveRecoveryCode, give: giveRecoveryCode },
  ]
  for (const { act, give } of steps)
    halfWay(act, async ({ place, token, from, enter }, { code }) => enter(await give(place, token, code, from)))
  halfWay(acts.sendCodeAgain, ({ place, token }) => sendCodeAgain(place, token))
}

/** What comes by a link that was mailed. A practice that is not there and a link that does not hold are told in the same words. */
function addLinkRoutes(door: SignInDoor, site: { readonly origin: string }): void {
  const { app, practices, cookies } = door
  const route = cookieRoutes(app)

  route(acts.acceptInvitation, (input, request) =>
    practices.use(input.practice, async (practice) => {
      if (practice === undefined) throw refuse("accounts.invitation.not-found")
      return acceptInvitation(lend(practice, visitor(door, request)), input)
    }),
  )

  route(acts.askNewPassword, ({ practice: slug, email }, request) =>
    alwaysEvenly(() =>
      practices.use(slug, async (practice) => {
        const shown = { from: originOf(request), devices: cookies.devices(request, slug) }
        if (practice !== undefined)
          await askNewPassword(lend(practice, visitor(door, request)), email, shown, site.origin)
        return {}
      }),
    ),
  )

  route(acts.setNewPassword, (input, request) =>
    practices.use(input.practice, async (practice) => {
      if (practice === undefined) throw refuse("accounts.password-link.not-found")
      await setNewPassword(lend(practice, visitor(door, request)), input)
      return {}
    }),
  )
}

/** What somebody does with the session that they have: out, up, and another password. */
function addSessionRoutes(door: SignInDoor): void {
  const { app, cookies } = door
  const { signedIn } = stagesOf(door)

  cookieRoutes(app)(acts.signOut, async (_input, request, reply) => {
    const ticket = cookies.session(request)
    cookies.clear(reply)
    if (ticket !== undefined) await leaveSession(door, request, ticket)
    return {}
  })

  const stepUps = [
    { act: acts.giveStepUpCode, give: giveStepUpCode },
    { act: acts.giveStepUpTotp, give: giveStepUpTotp },
  ]
  for (const { act, give } of stepUps)
    signedIn(act, async ({ place, who, from, setSession }, { code }) => {
      const { session, answer } = await give(place, who, code, from)
      setSession(session)
      return answer
    })

  signedIn(acts.changePassword, async ({ place, who, from, reply, setSession }, input) => {
    if (who.requiredAction === "change-password") {
      setSession(await changeGivenPassword(place, who, input, from))
      return {}
    }
    await changePassword(place, who.user, input, from)
    cookies.clear(reply)
    return {}
  })
}
