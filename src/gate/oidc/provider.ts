import { LRUCache } from "lru-cache"
import * as client from "openid-client"
import { isLoopback } from "#ground/config/address.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { limitedFetch, type Network } from "./limited-fetch.ts"
import type { ProviderSubject } from "./link-rows.ts"
import { limits } from "./limits.ts"
import { refusalOf } from "./provider-faults.ts"
import type { OwnProvider } from "./setting.ts"
import type { Errand } from "./trip.ts"

/** What a provider says of somebody, checked. */
export type Claims = {
  readonly subject: ProviderSubject
  /** Only where the provider says that it is verified. */
  readonly email: string | undefined
  readonly amr: readonly string[]
  readonly acr: string | undefined
  /** Whether they signed in there as lately as was asked. */
  readonly isRecent: boolean
}

/** The providers of all practices, as they describe themselves. */
export interface Providers {
  /** The address to send the browser to, and what to remember until it is back. */
  leaveFor(provider: OwnProvider, errand: Errand["for"], redirectUri: string): Promise<TripDeparture>
  /** Trades what the browser brought for the claims; `expected` is what was remembered. */
  redeem(provider: OwnProvider, expected: Departed, answer: Readonly<Record<string, string>>): Promise<Claims>
}

export type TripDeparture = {
  readonly address: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}
export type Departed = {
  readonly redirectUri: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Makes the memory of providers for a door: what one says of itself is asked anew every ten minutes. */
export function openProviders(network: Network): Providers {
  const fetch = limitedFetch(network)
  const known = new LRUCache<string, Promise<client.Configuration>>({ max: 500, ttl: limits.providerMinutes * 60_000 })
  const configurationOf = (provider: OwnProvider): Promise<client.Configuration> => {
    const name = JSON.stringify([provider.issuer, provider.clientId, provider.clientSecret])
    const found = known.get(name) ?? discover(provider, fetch)
    known.set(name, found, { noUpdateTTL: true })
    found.catch(() => known.get(name) === found && known.delete(name))
    return found
  }
  return {
    leaveFor: (provider, errand, redirectUri) =>
      asking(async () => departure(await configurationOf(provider), provider, errand, redirectUri)),
    redeem: (provider, expected, answer) =>
      asking(async () => redeem(await configurationOf(provider), provider, expected, answer)),
  }
}

/** Turns what goes wrong at a provider into refusals; a fault of ours stays one. */
async function asking<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw refusalOf(error) ?? error
  }
}

async function discover(
  { issuer, clientId, clientSecret }: OwnProvider,
  fetch: client.CustomFetch,
): Promise<client.Configuration> {
  const server = new URL(issuer)
  const plain = server.protocol === "http:" ? [client.allowInsecureRequests] : []
  const found = await client.discovery(server, clientId, undefined, client.None(), {
    execute: plain,
    timeout: limits.answerSeconds,
    [client.customFetch]: fetch,
  })
  const metadata = found.serverMetadata()
  // A provider of many tenants announces a pattern for an issuer: it would vouch for the accounts of strangers.
  if (new URL(metadata.issuer).href !== server.href) throw refuse("oidc.not-trusted", { reason: "issuer" })
  // The browser is sent there: to a page, over TLS unless it and the provider are on this machine.
  const page = URL.parse(metadata.authorization_endpoint ?? "")
  const isHere = plain.length > 0 && page?.protocol === "http:" && isLoopback(page.hostname)
  if (page?.protocol !== "https:" && !isHere) throw refuse("oidc.not-trusted", { reason: "authorization_endpoint" })
  const ways = metadata.token_endpoint_auth_methods_supported ?? ["client_secret_basic"]
  const authentication = ways.includes("client_secret_basic")
    ? client.ClientSecretBasic(clientSecret)
    : client.ClientSecretPost(clientSecret)
  const configuration = new client.Configuration(metadata, clientId, {}, authentication)
  configuration.timeout = limits.answerSeconds
  configuration[client.customFetch] = fetch
  for (const allow of plain) allow(configuration)
  // Not needed by the standard where the token came over TLS; it costs one request and takes one assumption away.
  client.enableNonRepudiationChecks(configuration)
  return configuration
}

async function departure(
  configuration: client.Configuration,
  { secondStep }: OwnProvider,
  errand: Errand["for"],
  redirectUri: string,
): Promise<TripDeparture> {
  // The errand can be read from the state, so that whoever comes back is led to the right page before anything is opened.
  const state = `${errand}.${client.randomState()}`
  const [nonce, verifier] = [client.randomNonce(), client.randomPKCECodeVerifier()]
  const address = client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: "openid email",
    state,
    nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    max_age: String(limits.signInHours * 3600),
    ...(secondStep.acr.length === 0 ? {} : { acr_values: secondStep.acr.join(" ") }),
  })
  return { address: address.href, state, nonce, verifier }
}

async function redeem(
  configuration: client.Configuration,
  { issuer }: OwnProvider,
  { redirectUri, state, nonce, verifier }: Departed,
  answer: Readonly<Record<string, string>>,
): Promise<Claims> {
  const back = new URL(redirectUri)
  for (const [name, value] of Object.entries(answer)) back.searchParams.set(name, value)
  const tokens = await client.authorizationCodeGrant(configuration, back, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  })
  const claims = tokens.claims()
  if (claims === undefined) throw refuse("oidc.not-trusted", { reason: "id_token" })
  const isAsked = claims["email"] === undefined && configuration.serverMetadata().userinfo_endpoint !== undefined
  const user = isAsked ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : claims
  return {
    subject: { issuer, sub: claims.sub },
    email: user["email_verified"] === true && typeof user["email"] === "string" ? user["email"] : undefined,
    amr: Array.isArray(claims["amr"]) ? claims["amr"].filter((one) => typeof one === "string") : [],
    acr: typeof claims["acr"] === "string" ? claims["acr"] : undefined,
    isRecent: isRecent(claims.auth_time),
  }
}

/**
 * The provider was asked to have people sign in again after that long (`max_age`); what it says of an older sign-in is no second
 * step now. Some never say when it was (Entra ID): they were asked. By the same clock as the token's other times.
 */
const isRecent = (signedInAt: number | undefined): boolean =>
  signedInAt === undefined || Date.now() / 1000 - signedInAt <= limits.signInHours * 3600 + clockTolerance

/** Seconds that the clocks of two servers may differ. */
const clockTolerance = 60
