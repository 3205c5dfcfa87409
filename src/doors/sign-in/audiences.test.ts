import assert from "node:assert/strict"
import { after, before, test } from "node:test"
import type { Audience } from "#ground/kernel/audience.ts"
import { staff } from "#gate/accounts/accounts.ts"
import { getMe, listSessions } from "#gate/accounts/contract.ts"
import { forAudience } from "#gate/accounts/audience.ts"
import { confirmTotpSetup, storeTotpSetup } from "#gate/accounts/steps/totp-rows.ts"
import { newTotpSecret, totpCode, totpStep } from "#gate/accounts/steps/totp.ts"
import { eidActs } from "#doors/staff/eid.ts"
import { oidcActs } from "#doors/staff/oidc.ts"
import { pathOf } from "#doors/http/http.ts"
import { gather } from "#main/rooms.ts"
import { type Account, anAccount } from "#tests/people/accounts.ts"
import { guests, keyholders } from "#tests/people/audiences.ts"
import { closePractice, makePractice, type TestPractice } from "#tests/people/making.ts"
import { Visitor } from "#tests/people/visitor.ts"
import { lockActs, signInActs, signInSite, type SignInDoor } from "./sign-in.ts"

// The same practice with a site for each audience, as they would listen side by side.

type Site = {
  readonly audience: Audience
  readonly address: string
  readonly account: Account
  /** The next code of their authenticator app. */
  code(): string
  close(): Promise<void>
}

const made: { linde?: TestPractice; readonly sites: Site[] } = { sites: [] }

before(async () => {
  const linde = await makePractice({ kind: "sqlite" }, undefined, undefined, guests)
  made.linde = linde
  for (const audience of [staff, guests, keyholders]) made.sites.push(await siteOf(linde, audience))
})
after(async () => {
  for (const { close } of made.sites) await close()
  if (made.linde !== undefined) await closePractice(made.linde)
})

async function siteOf(linde: TestPractice, audience: Audience): Promise<Site> {
  const { practices, program } = linde
  const own = new Set([...signInActs, ...lockActs].map(({ act }) => act.name))
  const operations = gather(linde.rooms, "operations").filter(
    ({ act }) => act.name.startsWith("accounts.") && !own.has(act.name),
  )
  const knows: SignInDoor["knows"] = async (caller) => caller
  const setting = { audience, practices, operations, knows, version: "1.0.0", pages: "nowhere", words: program.words }
  const site = { origin: `https://${audience.name}.example` }
  const app = await signInSite({ ...setting, site, report: ({ error }) => assert.fail(String(error)) }, () => [])
  const address = await app.listen({ host: "127.0.0.1", port: 0 })
  const account = await anAccount({ ...linde, audience }, "Vera Vos", "vera@linde.example")
  const secret = newTotpSecret()
  const code = (): string => {
    linde.clock.advance({ minutes: 1 })
    return totpCode(secret, totpStep(linde.clock.now()))
  }
  await linde.change(async (at) => {
    const there = forAudience(at, audience)
    await storeTotpSetup(there, account.user, secret)
    await confirmTotpSetup(there, account.user, totpCode(secret, totpStep(at.now)))
  })
  return { audience, address, account, code, close: () => app.close() }
}

const practice = (): string => made.linde?.practice.ref.slug ?? ""

async function signedIn({ address, account, code }: Site): Promise<Visitor> {
  const visitor = new Visitor(address)
  const { email, password } = account
  const first = await visitor.ask("POST", "/api/sign-in", { practice: practice(), email, password })
  assert.equal(first.status, 200, first.text)
  const second = await visitor.ask("POST", "/api/sign-in/totp", { code: code() })
  assert.equal(second.status, 200, second.text)
  return visitor
}

test("at the site of each audience somebody signs in, steps up, locks, unlocks and signs out in the same way", async () => {
  for (const site of made.sites) {
    const visitor = await signedIn(site)
    const { email, password } = site.account
    const status = async (method: string, path: string, body?: object): Promise<number> =>
      (await visitor.ask(method, `/api${path}`, body)).status

    assert.equal((await visitor.does(getMe, {})).user.email, email, site.audience.name)
    assert.equal((await visitor.does(listSessions, {})).sessions.length, 1)
    assert.deepEqual([...visitor.cookies.keys()].toSorted(), [site.audience.cookie, `${site.audience.cookie}-device`])
    assert.equal(await status("POST", "/step-up/totp", { code: site.code() }), 200)
    assert.equal(await status("POST", "/session/lock", {}), 200)
    assert.equal(await status("GET", "/me"), 423)
    assert.equal(await status("POST", "/session/unlock", { password }), 200)
    assert.equal(await status("GET", "/me"), 200)
    assert.equal(await status("POST", "/sign-out", {}), 200)
    assert.equal(await status("GET", "/me"), 401)
  }
})

test("a cookie of one site opens nothing at another, under whatever name it comes", async () => {
  for (const site of made.sites) {
    const visitor = await signedIn(site)
    const kept = [...visitor.cookies.values()]
    await visitor.ask("POST", "/api/sign-in", {
      practice: practice(),
      email: site.account.email,
      password: site.account.password,
    })
    const pending = visitor.cookies.get(`${site.audience.cookie}-step`) ?? ""
    const code = site.code()

    for (const other of made.sites.filter((one) => one !== site)) {
      const stem = other.audience.cookie
      const asked = (name: string, value: string) => ({ cookie: `${name}=${value}` })
      for (const value of [...kept, pending]) {
        for (const name of [stem, site.audience.cookie]) {
          const stranger = new Visitor(other.address)
          const told = `${site.audience.name} at ${other.audience.name}, as ${name}`
          const me = await stranger.ask("GET", "/api/me", undefined, asked(name, value))
          assert.equal(me.status, 401, told)
          const step = await stranger.ask("POST", "/api/sign-in/totp", { code }, asked(`${name}-step`, value))
          assert.equal(step.status, 401, told)
          const unlocked = await stranger.ask(
            "POST",
            "/api/session/unlock",
            { password: site.account.password },
            asked(name, value),
          )
          assert.equal(unlocked.status, 401, told)
        }
      }
    }
    // Where it belongs it opens what it opened before.
    const step = await visitor.ask("POST", "/api/sign-in/totp", { code })
    assert.equal(step.status, 200, `${site.audience.name}: ${step.text}`)
  }
})

test("what the staff's site alone offers is at no other: no provider and no card signs anybody in there", async () => {
  for (const { address } of made.sites)
    for (const { act } of [...oidcActs, ...eidActs]) {
      const answer = await new Visitor(address).ask("POST", pathOf(act), { practice: practice() })
      assert.equal(answer.status, 404, act.name)
    }
})

test("each site describes itself, with the name of its own cookie", async () => {
  for (const { address, audience } of made.sites) {
    const { body } = await new Visitor(address).ask("GET", "/api/openapi.json")
    const { components } = body as { components: { securitySchemes: { session: { name: string } } } }
    assert.equal(components.securitySchemes.session.name, audience.cookie)
  }
})
