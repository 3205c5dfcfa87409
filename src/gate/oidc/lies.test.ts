import assert from "node:assert/strict"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { Refusal, refuse } from "#ground/kernel/refusal.ts"
import { listMySignIns } from "#gate/accounts/contract.ts"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { type Lie, providersHere, startLiar } from "#tests/people/lying-provider.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { ProviderAnswer, setProvider } from "./contract.ts"
import { beginTrip, finishSignIn, openProviders } from "./oidc.ts"

const back = "http://127.0.0.1:1/api/sign-in/oidc/callback"
const day = 24 * 3600

type Case = { readonly name: string; readonly lie: Lie; readonly answer?: object; readonly refusal: Refusal }

const untrusted = (reason: string): Refusal => refuse("oidc.not-trusted", { reason })
const unavailable = refuse("oidc.unavailable")
const without =
  (claim: string) =>
  (truth: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(Object.entries(truth).filter(([name]) => name !== claim))
const withClaims =
  (more: object) =>
  (truth: object): Readonly<Record<string, unknown>> => ({ ...truth, ...more })

const lies: readonly Case[] = [
  { name: "another nonce", lie: { claims: withClaims({ nonce: "anders" }) }, refusal: untrusted("nonce") },
  { name: "no nonce", lie: { claims: without("nonce") }, refusal: untrusted("invalid_response") },
  { name: "another audience", lie: { claims: withClaims({ aud: "iemand-anders" }) }, refusal: untrusted("aud") },
  {
    name: "more audiences, and made for another",
    lie: { claims: withClaims({ aud: ["hoeder", "ander"], azp: "ander" }) },
    refusal: untrusted("azp"),
  },
  { name: "another issuer", lie: { claims: withClaims({ iss: "https://evil.example" }) }, refusal: untrusted("iss") },
  { name: "expired", lie: { claims: withClaims({ exp: 1_700_000_000 }) }, refusal: untrusted("exp") },
  {
    name: "not valid yet",
    lie: { claims: withClaims({ nbf: Math.floor(Date.now() / 1000) + day }) },
    refusal: untrusted("nbf"),
  },
  { name: "no subject", lie: { claims: without("sub") }, refusal: untrusted("invalid_response") },
  {
    name: "signed with a key that it does not show",
    lie: { signsWithOther: true },
    refusal: untrusted("invalid_response"),
  },
  { name: "not signed", lie: { header: { alg: "none" } }, refusal: untrusted("invalid_response") },
  { name: "signed with our own secret", lie: { header: { alg: "HS256" } }, refusal: untrusted("invalid_response") },
  { name: "a key that is not there", lie: { header: { kid: "9" } }, refusal: untrusted("key_selection_failed") },
  {
    name: "an address of somebody else",
    lie: { userinfo: { sub: "een-ander" } },
    refusal: untrusted("json_attribute_comparison_failed"),
  },
  {
    name: "an answer of another issuer",
    lie: {},
    answer: { iss: "https://evil.example" },
    refusal: untrusted("invalid_response"),
  },
  {
    name: "no issuer in the answer, though it says that it gives one",
    lie: { discovery: { authorization_response_iss_parameter_supported: true } },
    refusal: untrusted("invalid_response"),
  },
  { name: "no code", lie: {}, answer: { code: undefined }, refusal: untrusted("invalid_response") },
  { name: "a no at the token", lie: { token: 400 }, refusal: unavailable },
  { name: "a fault at the token", lie: { token: 502 }, refusal: unavailable },
  { name: "silence at the token", lie: { token: "silent" }, refusal: unavailable },
  { name: "an answer without end", lie: { token: "endless" }, refusal: unavailable },
]

onEachEngine("what a provider says that does not add up is not believed, and says why", async (aPractice) => {
  const practice = await aPractice()
  const manager = await practice.staff("oidc.manage")
  const anna = await anAccount(practice, "Anna Bos", "anna@linde.example")
  const liar = await startLiar({ sub: "a-1", email: "anna@linde.example" })
  const clientSecret = "een geheim dat gedeeld is"
  const secondStep = { amr: ["mfa"], acr: [] }
  await manager.does(setProvider, {
    name: "Leugenaar",
    issuer: liar.issuer,
    clientId: "hoeder",
    clientSecret,
    secondStep,
  })
  const place = doorOf(practice)
  const attempt = async (lie: Lie, more: object = {}) => {
    liar.lie = lie
    const providers = providersHere()
    const { address, trip } = await beginTrip(place, providers, { for: "sign-in" }, back)
    const answer = ProviderAnswer.parse({ ...Object.fromEntries(liar.visit(address).searchParams), ...more })
    return finishSignIn(place, providers, trip, answer, desk)
  }

  try {
    for (const { name, lie, answer, refusal } of lies) {
      const said = await attempt(lie, answer).then(
        () => "believed",
        (error: unknown) => (error instanceof Refusal ? [error.code, error.details] : error),
      )
      assert.deepEqual([name, said], [name, [refusal.code, refusal.details]])
    }
    const { signIns } = await anna.does(await anna.signsIn(), listMySignIns, {})
    assert.deepEqual(
      signIns.filter(({ outcome }) => outcome.startsWith("provider")),
      [],
      "no lie came as far as the account",
    )

    const finished = await attempt({})
    assert.ok("signedIn" in finished, "the truth is believed")
  } finally {
    await liar.close()
  }
})

onEachEngine("a provider is asked for what is needed and no more, each time with fresh secrets", async (aPractice) => {
  const practice = await aPractice()
  const manager = await practice.staff("oidc.manage")
  const liar = await startLiar({ sub: "a-1", email: "anna@linde.example" })
  const setting = { name: "Leugenaar", clientId: "hoeder", clientSecret: "geheim", issuer: liar.issuer }
  await manager.does(setProvider, { ...setting, secondStep: { amr: [], acr: [] } })
  const begin = () => beginTrip(doorOf(practice), providersHere(), { for: "sign-in" }, back)
  const fresh = ["state", "nonce", "code_challenge"] as const

  try {
    const [one, other] = [await begin(), await begin()].map(({ address }) => new URL(address).searchParams)
    assert.ok(one && other)
    const fixed = Object.fromEntries([...one].filter(([name]) => !fresh.includes(name as (typeof fresh)[number])))
    assert.deepEqual(fixed, {
      response_type: "code",
      client_id: "hoeder",
      redirect_uri: back,
      scope: "openid email",
      code_challenge_method: "S256",
      max_age: String(12 * 3600),
    })
    for (const name of fresh) {
      assert.notEqual(one.get(name), other.get(name))
      assert.ok((one.get(name) ?? "").length >= 43, `${name} is of 256 bits`)
    }
  } finally {
    await liar.close()
  }
})

onEachEngine("a second step at the provider counts for half a day, and is asked anew after that", async (aPractice) => {
  const practice = await aPractice()
  const manager = await practice.staff("oidc.manage")
  await anAccount(practice, "Anna Bos", "anna@linde.example")
  const liar = await startLiar({ sub: "a-1", email: "anna@linde.example" })
  const setting = { name: "Leugenaar", clientId: "hoeder", clientSecret: "geheim" }
  await manager.does(setProvider, { ...setting, issuer: liar.issuer, secondStep: { amr: ["mfa"], acr: [] } })
  const place = doorOf(practice)
  const signedIn = async (hoursAgo: number) => {
    liar.lie = { claims: withClaims({ auth_time: Math.floor(Date.now() / 1000) - hoursAgo * 3600 }) }
    const providers = providersHere()
    const { address, trip } = await beginTrip(place, providers, { for: "sign-in" }, back)
    assert.equal(new URL(address).searchParams.get("max_age"), String(12 * 3600))
    const answer = ProviderAnswer.parse(Object.fromEntries(liar.visit(address).searchParams))
    return finishSignIn(place, providers, trip, answer, desk)
  }

  try {
    assert.ok("signedIn" in (await signedIn(11)))
    assert.ok("begun" in (await signedIn(13)), "our own second step follows")
  } finally {
    await liar.close()
  }
})

onEachEngine("who announces another issuer than its address, or plain addresses, is not gone to", async (aPractice) => {
  const practice = await aPractice()
  const manager = await practice.staff("oidc.manage")
  const liar = await startLiar({ sub: "a-1", email: "anna@linde.example" })
  const setting = { name: "Leugenaar", clientId: "hoeder", clientSecret: "geheim", secondStep: { amr: [], acr: [] } }
  await manager.does(setProvider, { ...setting, issuer: liar.issuer })
  const place = doorOf(practice)
  const begin = () => beginTrip(place, providersHere(), { for: "sign-in" }, back)
  const isRefusedWith = (refusal: Refusal) => (error: unknown) => {
    assert.ok(error instanceof Refusal)
    assert.deepEqual([error.code, error.details], [refusal.code, refusal.details])
    return true
  }

  try {
    liar.lie = { discovery: { issuer: "https://evil.example" } }
    await assert.rejects(begin(), isRefusedWith(untrusted("json_attribute_comparison_failed")))
    liar.lie = { discovery: { authorization_endpoint: undefined } }
    await assert.rejects(begin(), isRefusedWith(untrusted("authorization_endpoint")))
    for (const page of ["javascript:alert(1)", "http://evil.example/authorize", "http://127.0.0.1.evil.example/"]) {
      liar.lie = { discovery: { authorization_endpoint: page } }
      await assert.rejects(begin(), isRefusedWith(untrusted("authorization_endpoint")))
    }
    assert.equal(liar.traded(), 0)
  } finally {
    await liar.close()
  }
  await assert.rejects(begin(), isRefusedWith(unavailable))
})

onEachEngine("what a provider announces within our own network is asked nothing", async (aPractice) => {
  const practice = await aPractice()
  const manager = await practice.staff("oidc.manage")
  await anAccount(practice, "Anna Bos", "anna@linde.example")
  const liar = await startLiar({ sub: "a-1", email: "anna@linde.example" })
  const asked: (string | undefined)[] = []
  const neighbour = createServer((request, response) => {
    asked.push(request.url)
    response.setHeader("content-type", "application/json").end("{}")
  })
  await new Promise<void>((resolve) => neighbour.listen(0, "127.0.0.2", resolve))
  const at = `http://127.0.0.2:${(neighbour.address() as AddressInfo).port}/secret`
  const setting = { name: "Leugenaar", clientId: "hoeder", clientSecret: "geheim", secondStep: { amr: [], acr: [] } }
  await manager.does(setProvider, { ...setting, issuer: liar.issuer })
  const place = doorOf(practice)

  try {
    for (const name of ["token_endpoint", "jwks_uri", "userinfo_endpoint"]) {
      liar.lie = { discovery: { [name]: at } }
      const shut: string[] = []
      const providers = openProviders({ networks: ["127.0.0.1"], shutOut: (address) => void shut.push(address) })
      const { address, trip } = await beginTrip(place, providers, { for: "sign-in" }, back)
      const answer = ProviderAnswer.parse(Object.fromEntries(liar.visit(address).searchParams))
      await assert.rejects(finishSignIn(place, providers, trip, answer, desk), refused("oidc.unavailable"), name)
      assert.deepEqual([asked, shut], [[], ["127.0.0.2"]], name)
    }
    await assert.rejects(
      manager.does(setProvider, { ...setting, issuer: at }),
      refused("oidc.within"),
      "nor is it taken for a provider",
    )
  } finally {
    await liar.close()
    neighbour.close()
  }
})
