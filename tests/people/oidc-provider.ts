import { randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { Provider } from "oidc-provider"

/** Somebody with an account at the provider; `amr` and `acr` are what it says of how they signed in. */
export type Known = {
  readonly sub: string
  readonly email: string
  readonly isVerified?: boolean
  readonly amr?: readonly string[]
  readonly acr?: string
}

/** A real OpenID Connect provider (`oidc-provider`) on a free port, with a sign-in form of its own. */
export interface TestProvider {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** People as the provider knows them, by the name they fill in; may be changed at any time. */
  readonly people: Map<string, Known>
  /** What a browser does between leaving and coming back: gives the address that it is sent back to. */
  visit(address: string, name: string): Promise<URL>
  /** How many requests came to it. */
  readonly asked: () => number
  close(): Promise<void>
}

export async function startProvider(redirectUri: string): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ["hoeder", randomBytes(24).toString("hex")]
  const people = new Map<string, Known>()
  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] }],
    claims: { openid: ["sub", "acr", "amr"], email: ["email", "email_verified"] },
    acrValues: ["https://linde.example/sterk", "https://linde.example/zwak"],
    interactions: { url: (_context: unknown, { uid }: { readonly uid: string }) => `/interaction/${uid}` },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: [randomBytes(24).toString("hex")] },
    pkce: { required: () => true },
    findAccount: (_context: unknown, sub: string) => {
      const known = [...people.values()].find((one) => one.sub === sub)
      const claims = { sub, email: known?.email, email_verified: known?.isVerified ?? true }
      return { accountId: sub, claims: async () => claims }
    },
  })
  const rest = provider.callback()
  let asked = 0
  server.on("request", (request, response) => {
    asked += 1
    if (request.url?.startsWith("/interaction/")) void interact(provider, people, request, response)
    else rest(request, response)
  })
  return {
    issuer,
    clientId,
    clientSecret,
    people,
    visit: (address, name) => visit(address, name, issuer),
    asked: () => asked,
    close: () => closed(server),
  }
}

const closed = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

const form = `<!doctype html><html lang="nl"><title>Aanbieder</title><main><h1>Aanbieder van De Linde</h1>
<form method="post"><label>Naam <input name="name" autofocus></label> <button>Aanmelden</button>
<button name="no" value="1">Annuleren</button></form></main></html>`

/** The provider's own pages: who are you; and that Hoeder may know is not asked. */
async function interact(
  provider: Provider,
  people: ReadonlyMap<string, Known>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params, session } = await provider.interactionDetails(request, response)
  if (prompt.name === "consent") {
    const grant = new provider.Grant({ accountId: session?.accountId ?? "", clientId: params.client_id })
    grant.addOIDCScope("openid email")
    const consent = { grantId: await grant.save() }
    return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true })
  }
  if (request.method !== "POST") return void response.setHeader("content-type", "text/html; charset=utf-8").end(form)
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const filled = new URLSearchParams(Buffer.concat(parts).toString())
  const known = people.get(filled.get("name") ?? "")
  const { sub: accountId = "", amr = undefined, acr = undefined } = known ?? {}
  const login = { accountId, ...(amr === undefined ? {} : { amr }), ...(acr === undefined ? {} : { acr }) }
  const result = known === undefined || filled.has("no") ? { error: "access_denied" } : { login }
  return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}

/** Goes from page to page as a browser does, fills in the form, and stops where it would leave the provider. */
async function visit(address: string, name: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>()
  let [next, method]: [URL, "GET" | "POST"] = [new URL(address), "GET"]
  for (let pages = 0; pages < 20; pages += 1) {
    if (next.origin !== issuer) return next
    const answer: Response = await fetch(next, {
      method,
      headers: { cookie: [...cookies].map(([key, value]) => `${key}=${value}`).join("; ") },
      body: method === "POST" ? new URLSearchParams({ name }) : null,
      redirect: "manual",
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, key = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      cookies.set(key, value)
    }
    const location = answer.headers.get("location")
    if (location !== null) [next, method] = [new URL(location, next), "GET"]
    else if (answer.ok && method === "GET") method = "POST"
    else throw new Error(`the provider answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`)
  }
  throw new Error("the provider goes on and on")
}
