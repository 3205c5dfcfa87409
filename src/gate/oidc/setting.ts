import type { Change, Look } from "#ground/kernel/scope.ts"
import { getSetting, setSetting } from "#gate/settings/settings.ts"
import type { Provider } from "./contract.ts"

/** The provider of a practice, with the secret that it shares with it; sealed like every setting. */
export type OwnProvider = Provider & { readonly clientSecret: string }

const name = "oidc-provider"

/** The practice's provider, if it has one. */
export const findProvider = async (at: Look): Promise<OwnProvider | undefined> =>
  (await getSetting<OwnProvider | null>(at, name, null)) ?? undefined

export const keepProvider = (at: Change, provider: OwnProvider | undefined): Promise<void> =>
  setSetting(at, name, provider ?? null)

/** What may be seen of it. */
export const shown = ({ name: label, issuer, clientId, secondStep }: OwnProvider): Provider => ({
  name: label,
  issuer,
  clientId,
  secondStep,
})
