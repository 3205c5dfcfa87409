import type { FastifyInstance } from "fastify"
import type { z } from "zod"
import { staff } from "#gate/accounts/accounts.ts"
import type { Providers } from "#gate/oidc/oidc.ts"
import { getWelcome } from "#doors/http/contract.ts"
import { pathOf } from "#doors/http/http.ts"
import { signInActs, signInSite, type SignInSiteSetting } from "#doors/sign-in/sign-in.ts"
import { getSignInWays } from "./contract.ts"
import { addEidRoutes, eidActs } from "./eid.ts"
import { withEmergencies } from "./emergencies.ts"
import { addOidcRoutes, oidcActs } from "./oidc.ts"
import { addSignInWays } from "./sign-in-ways.ts"

export type StaffSetting = Omit<SignInSiteSetting, "audience" | "knows"> & {
  /** The listener that asks for a card, where there is one. */
  readonly eid?: { readonly origin: string } | undefined
  /** The providers of the practices, asked from here. */
  readonly providers: Providers
  readonly demo?: z.input<typeof getWelcome.gives>["demo"]
}

const ownActs = [...oidcActs, ...eidActs, { act: getSignInWays, needs: "nobody" }] as const

/** The acts of this site that set or read a cookie, and so are no operations. */
export const cookieActs = [...signInActs, ...ownActs] as const

/** The staff site: API, signing in, pages. */
export const staffSite = ({ eid, providers, demo, ...setting }: StaffSetting): Promise<FastifyInstance> =>
  signInSite({ ...setting, audience: staff, knows: withEmergencies }, (door) => {
    addOidcRoutes(door, providers)
    addEidRoutes(door, eid?.origin)
    addSignInWays(door, eid !== undefined)
    const { version } = setting
    door.app.get(pathOf(getWelcome), async () => ({ version, ...(demo === undefined ? {} : { demo }) }))
    return [...ownActs, { act: getWelcome, needs: "nobody" }]
  })
