import { change } from "#ground/kernel/operation.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { isLoopback } from "#ground/config/address.ts"
import { setProvider as act } from "./contract.ts"
import { may } from "./policy.ts"
import { findProvider, keepProvider, shown } from "./setting.ts"

export const setProvider = change(act, {
  needs: may["oidc.manage"],
  stepUp: "leaks",
  logs: { event: "oidc.provider-set", action: "U", object: "setting" },
  run: async (at, { clientSecret, ...provider }) => {
    if (!isGoodIssuer(provider.issuer)) throw refuse("oidc.issuer")
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
