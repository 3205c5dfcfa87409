import type { FastifyInstance } from "fastify"
import { cardsAllowed } from "#gate/accounts/accounts.ts"
import { providerName } from "#gate/oidc/oidc.ts"
import type { Practices } from "#gate/practices/practices.ts"
import { lend } from "#gate/runner/runner.ts"
import { visitor } from "./callers.ts"
import { getSignInWays } from "./contract.ts"
import { cookieRoutes } from "./cookie-routes.ts"

/** Adds the route that says how one may sign in at a practice. One that is not there is like one that chose nothing. */
export function addSignInWays(app: FastifyInstance, practices: Practices, hasCards: boolean): void {
  cookieRoutes(app)(getSignInWays, ({ practice: slug }, request) =>
    practices.use(slug, async (practice) => {
      if (practice === undefined) return { card: hasCards }
      const place = lend(practice, visitor(request))
      const provider = await providerName(place)
      const card = hasCards && (await place.look(cardsAllowed))
      return { card, ...(provider === undefined ? {} : { provider }) }
    }),
  )
}
