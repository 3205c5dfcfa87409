import { isIP } from "node:net"
import { change } from "#ground/kernel/operation.ts"
import { viewOf } from "#ground/kernel/program.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { isLoopback } from "#ground/config/address.ts"
import { setProvider as act } from "./contract.ts"
import { may } from "./permissions.ts"
import { reachOf } from "./reach.ts"
import { findProvider, keepProvider, shown } from "./setting.ts"

const reach = viewOf(({ providerNetworks }) => reachOf(providerNetworks))

/** Beside the public internet, a provider is in the networks that the operator named. */
export const setProvider = change(act, {
  needs: may["oidc.manage"],
  stepUp: "leaks",
  logs: { event: "oidc.provider-set", action: "U", object: "setting" },
  run: async (at, { clientSecret, ...provider }) => {
    if (!isGoodIssuer(provider.issuer)) throw refuse("oidc.issuer")
    // What a name leads to is looked at when it is gone to; what an address says of itself can be said now.
    const address = addressOf(provider.issuer)
    if (address !== undefined && !reach(at)(address)) throw refuse("oidc.within")
    const before = await findProvider(at)
    // The old secret goes to nobody but whom it was shared with.
    const same = before?.issuer === provider.issuer && before.clientId === provider.clientId
    const secret = clientSecret ?? (same ? before.clientSecret : undefined)
    if (secret === undefined) throw refuse("oidc.secret-needed")
    const fresh = { ...provider, clientSecret: secret }
    await keepProvider(at, fresh)
    return { provider: shown(fresh) }
  },
})

/** An issuer has no query and no fragment (OpenID Connect Discovery 1.0, 2); without TLS it is on this very machine. */
function isGoodIssuer(text: string): boolean {
  const { protocol, hostname, search, hash, username } = new URL(text)
  return search === "" && hash === "" && username === "" && (protocol === "https:" || isLoopback(hostname))
}

/** The address where there is one in the place of a name. */
function addressOf(text: string): string | undefined {
  const host = new URL(text).hostname.replace(/^\[|\]$/g, "")
  if (isIP(host) !== 0) return host
  return isLoopback(host) ? "127.0.0.1" : undefined
}
