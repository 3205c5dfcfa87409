import assert from "node:assert/strict"
import { randomBytes } from "node:crypto"
import { after, before, test } from "node:test"
import * as acts from "#gate/oidc/contract.ts"
import { startProvider, type TestProvider } from "#tests/people/oidc-provider.ts"
import { type Served, served } from "#tests/people/served.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { getSignInWays } from "./contract.ts"

const anna = "anna@linde.example"
const made: { site?: Served; provider?: TestProvider } = {}
const site = (): Served => {
  assert.ok(made.site)
  return made.site
}
const provider = (): TestProvider => {
  assert.ok(made.provider)
  return made.provider
}

before(async () => {
  made.site = await served()
  made.provider = await startProvider(`${made.site.address}/api/sign-in/oidc/callback`)
  await made.site.practice("linde", anna)
  await made.site.practice("eik", "piet@eik.example")
  const { issuer, clientId, clientSecret, people } = made.provider
  people.set("anna", { sub: "a-1", email: anna, amr: ["mfa"] })
  const manager = await made.site.signedIn("linde", anna)
  const secondStep = { amr: ["mfa"], acr: [] }
  await manager.does(acts.setProvider, { name: "Linde-account", issuer, clientId, clientSecret, secondStep })
})
after(async () => {
  await made.provider?.close()
  await made.site?.close()
})

/** Goes to the provider and back, as a browser does: the way back carries no cookie, since it begins at another site. */
async function comesBack(visitor: Visitor): Promise<Record<string, string>> {
  const { address } = await visitor.does(acts.beginSignIn, { practice: "linde" })
  const back = await provider().visit(address, "anna")
  assert.equal(back.origin, site().address)
  const answer = await new Visitor(site().address).ask("GET", `${back.pathname}${back.search}`)
  assert.equal(answer.status, 303)
  assert.deepEqual(answer.headers.getSetCookie(), [])
  const { hash, pathname } = new URL(answer.headers.get("location") ?? "", site().address)
  assert.equal(pathname, "/")
  return Object.fromEntries(new URLSearchParams(hash.slice("#oidc?".length)))
}

const gives = (visitor: Visitor, answer: object) => visitor.ask("POST", "/api/sign-in/oidc/answer", answer)
const codeOf = ({ body }: { readonly body: unknown }): string => (body as { readonly code: string }).code

test("who comes back in the browser where they began is in; in any other they are not", async () => {
  const visitor = new Visitor(site().address)
  const answer = await comesBack(visitor)
  const thief = new Visitor(site().address)

  assert.equal(codeOf(await gives(thief, answer)), "oidc.over")
  await thief.does(acts.beginSignIn, { practice: "linde" })
  assert.equal(codeOf(await gives(thief, answer)), "oidc.over")
  assert.equal((await visitor.ask("GET", "/api/me")).status, 401, "being away is not being in")
  const entered = await gives(visitor, answer)

  assert.equal(entered.status, 200, entered.text)
  assert.equal((await visitor.ask("GET", "/api/me")).status, 200)
  assert.ok(!visitor.cookies.has("hoeder-away"))
  assert.equal((await thief.ask("GET", "/api/me")).status, 401)
})

test("the cookie of a trip is no session and no half sign-in, and no other practice takes it", async () => {
  const visitor = new Visitor(site().address)
  const answer = await comesBack(visitor)
  const [, trip = ""] = (visitor.cookies.get("hoeder-away") ?? "").split(".")
  const as = (cookie: string, method: string, path: string, body?: object) =>
    new Visitor(site().address).ask(method, path, body, { cookie })

  assert.equal((await as(`hoeder=linde.${trip}`, "GET", "/api/me")).status, 401)
  assert.equal(
    codeOf(await as(`hoeder-step=linde.${trip}`, "POST", "/api/sign-in/code", { code: "123456" })),
    "accounts.sign-in-over",
  )
  assert.equal(codeOf(await as(`hoeder-away=eik.${trip}`, "POST", "/api/sign-in/oidc/answer", answer)), "oidc.over")
  assert.equal(codeOf(await as(`hoeder-away=nergens.${trip}`, "POST", "/api/sign-in/oidc/answer", answer)), "oidc.over")
})

test("the way back carries on what the provider says, and nothing else", async () => {
  const visitor = new Visitor(site().address)
  const callback = "/api/sign-in/oidc/callback"

  for (const [query, location] of [
    ["?state=sign-in.a&code=b&evil=c&iss=d", "/#oidc?state=sign-in.a&code=b&iss=d"],
    ["?state=link.a&error=access_denied&error_description=x", "/account#oidc?state=link.a&error=access_denied"],
    ["?state=a&state=b&code=c", "/#oidc?code=c"],
    ["?code=%23%2F%2Fevil.example", "/#oidc?code=%23%2F%2Fevil.example"],
    ["", "/#oidc?"],
  ] as const) {
    const answer = await visitor.ask("GET", `${callback}${query}`)
    assert.deepEqual([answer.status, answer.headers.get("location")], [303, location])
  }
})

test("a practice without a provider and one that is not there answer alike", async () => {
  const visitor = new Visitor(site().address)

  assert.deepEqual(await visitor.does(getSignInWays, { practice: "linde" }), { provider: "Linde-account", card: false })
  for (const practice of ["eik", "nergens"]) {
    assert.deepEqual(await visitor.does(getSignInWays, { practice }), { card: false })
    const begun = await visitor.ask("POST", "/api/sign-in/oidc", { practice })
    assert.deepEqual([begun.status, codeOf(begun)], [404, "oidc.provider.not-found"])
    const card = await visitor.ask("POST", "/api/sign-in/eid", { practice })
    assert.deepEqual([card.status, codeOf(card)], [404, "eid.not-found"])
  }
})

test("beginning and ending are changes: from another origin they are refused", async () => {
  const visitor = new Visitor(site().address)
  const origin = "https://evil.example"

  for (const [path, body] of [
    ["/api/sign-in/oidc", { practice: "linde" }],
    ["/api/sign-in/oidc/answer", { state: "sign-in.a", code: "b" }],
    ["/api/me/oidc", {}],
    ["/api/me/eid", {}],
  ] as const)
    assert.equal(codeOf(await visitor.ask("POST", path, body, { origin })), "general.wrong-origin")
})

test("a provider that was within our own network is asked nothing once that network is shut", async () => {
  const key = randomBytes(32)
  const { issuer, clientId, clientSecret } = provider()
  const setting = { name: "Linde-account", issuer, clientId, clientSecret, secondStep: { amr: [], acr: [] } }
  const open = await served({ key })
  await open.practice("linde", anna)
  await (await open.signedIn("linde", anna)).does(acts.setProvider, setting)
  await new Visitor(open.address).does(acts.beginSignIn, { practice: "linde" })
  await open.close()

  const shut = await served({ key, folder: open.folder, providerNetworks: [] })
  try {
    const asked = provider().asked()
    const answer = await new Visitor(shut.address).ask("POST", "/api/sign-in/oidc", { practice: "linde" })
    assert.deepEqual([answer.status, codeOf(answer)], [503, "oidc.unavailable"])
    assert.equal(provider().asked(), asked)
    const again = await (await shut.signedIn("linde", anna)).ask("PUT", "/api/settings/oidc", setting)
    assert.equal(codeOf(again), "oidc.within")
  } finally {
    await shut.close()
  }
})
