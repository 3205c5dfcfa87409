import { generateKeyPairSync, sign } from "node:crypto"
import { createServer, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { openProviders, type Providers } from "#gate/oidc/oidc.ts"

type Json = Readonly<Record<string, unknown>>

/** What it says instead of the truth, or how it misbehaves. */
export type Lie = {
  readonly claims?: (truth: Json) => Json
  readonly header?: Json
  /** Signs with a key that it does not show. */
  readonly signsWithOther?: true
  readonly discovery?: Json
  readonly userinfo?: Json
  /** Answers with this status, or never ends. */
  readonly token?: number | "endless" | "silent"
}

/** The providers of practices, where they may be on this machine. */
export const providersHere = (): Providers => openProviders({ networks: ["127.0.0.1"] })

/** A provider that can be made to lie. It signs everybody in at once, with whatever code. */
export interface LyingProvider {
  readonly issuer: string
  lie: Lie
  /** How often a code was traded. */
  readonly traded: () => number
  /** What a browser brings back when it went to this address. */
  visit(address: string): URL
  close(): Promise<void>
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url")

export async function startLiar(person: { readonly sub: string; readonly email: string }): Promise<LyingProvider> {
  const shown = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const hidden = generateKeyPairSync("ec", { namedCurve: "P-256" })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const visits: { nonce: string; client: string }[] = []
  let traded = 0

  const tokenFor = (lie: Lie): string => {
    const now = Math.floor(Date.now() / 1000)
    const { nonce, client } = visits.at(-1) ?? { nonce: "", client: "" }
    const truth = { iss: issuer, sub: person.sub, aud: client, nonce, iat: now, exp: now + 300, amr: ["mfa"] }
    const claims = lie.claims?.(truth) ?? truth
    const signed = `${base64({ alg: "ES256", kid: "1", typ: "JWT", ...lie.header })}.${base64(claims)}`
    const key = lie.signsWithOther === true ? hidden.privateKey : shown.privateKey
    return `${signed}.${sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`
  }

  const answers: Readonly<Record<string, (lie: Lie) => Json>> = {
    "/.well-known/openid-configuration": (lie) => ({
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      userinfo_endpoint: `${issuer}/userinfo`,
      jwks_uri: `${issuer}/keys`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: ["ES256"],
      ...lie.discovery,
    }),
    "/keys": () => ({ keys: [{ ...shown.publicKey.export({ format: "jwk" }), kid: "1", use: "sig", alg: "ES256" }] }),
    "/token": (lie) => ({ access_token: "toegang", token_type: "Bearer", expires_in: 60, id_token: tokenFor(lie) }),
    "/userinfo": (lie) => ({ sub: person.sub, email: person.email, email_verified: true, ...lie.userinfo }),
  }

  server.on("request", (request, response) => {
    const answer = answers[new URL(request.url ?? "/", issuer).pathname]
    if (request.url === "/token") {
      traded += 1
      const { token } = liar.lie
      if (token === "silent") return void request.socket.destroy()
      if (token === "endless") return void endless(response)
      if (token !== undefined) return void response.writeHead(token, { "content-type": "application/json" }).end("{}")
    }
    if (answer === undefined) return void response.writeHead(404).end()
    response.setHeader("content-type", "application/json").end(JSON.stringify(answer(liar.lie)))
  })

  const liar: LyingProvider = {
    issuer,
    lie: {},
    traded: () => traded,
    visit: (address) => {
      const { searchParams } = new URL(address)
      visits.push({ nonce: searchParams.get("nonce") ?? "", client: searchParams.get("client_id") ?? "" })
      const back = new URL(searchParams.get("redirect_uri") ?? "")
      back.search = new URLSearchParams({
        state: searchParams.get("state") ?? "",
        code: `code-${visits.length}`,
      }).toString()
      return back
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return liar
}

/** JSON that goes on for ever. */
function endless(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" }).write('{"access_token":"')
  const chunk = "a".repeat(64 * 1024)
  const more = (): void => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once("drain", more)
  }
  more()
}
