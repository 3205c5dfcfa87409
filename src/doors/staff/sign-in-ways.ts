import { cardsAllowed } from "#gate/accounts/accounts.ts"
import { providerName } from "#gate/oidc/oidc.ts"
import { lend } from "#gate/runner/runner.ts"
import { cookieRoutes, type SignInDoor, visitor } from "#doors/sign-in/sign-in.ts"
import { getSignInWays } from "./contract.ts"

/** Adds the route that says how one may sign in at a practice. One that is not there is like one that chose nothing. */
export function addSignInWays(door: SignInDoor, hasCards: boolean): void {
  cookieRoutes(door.app)(getSignInWays, ({ practice: slug }, request) =>
    door.practices.use(slug, async (practice) => {
      if (practice === undefined) return { card: hasCards }
      const place = lend(practice, visitor(door, request))
      const provider = await providerName(place)
      const card = hasCards && (await place.look(cardsAllowed))
      return { card, ...(provider === undefined ? {} : { provider }) }
    }),
  )
}
