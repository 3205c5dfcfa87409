import assert from "node:assert/strict"
import { after, before } from "node:test"
import type { RefusalCode } from "#ground/words/words.ts"
import { addUser, findSession } from "#gate/accounts/accounts.ts"
import { listMySignIns } from "#gate/accounts/contract.ts"
import { type Account, anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { providersHere } from "#tests/people/lying-provider.ts"
import { type TestProvider, startProvider } from "#tests/people/oidc-provider.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import type { ProviderAnswer } from "./contract.ts"
import * as acts from "./contract.ts"
import { beginTrip, finishLink, finishSignIn } from "./oidc.ts"

const back = "http://127.0.0.1:1/api/sign-in/oidc/callback"
const made: { provider?: TestProvider } = {}
const provider = (): TestProvider => {
  assert.ok(made.provider)
  return made.provider
}
before(async () => {
  made.provider = await startProvider(back)
})
after(() => made.provider?.close())

const answerOf = (url: URL): ProviderAnswer => acts.ProviderAnswer.parse(Object.fromEntries(url.searchParams))

/** A practice with the provider, and one account. */
async function aLinde(aPractice: () => Promise<TestPractice>, counts: { amr?: string[]; acr?: string[] } = {}) {
  const practice = await aPractice()
  const { issuer, clientId, clientSecret, people } = provider()
  const manager = await practice.staff("oidc.manage")
  const secondStep = { amr: counts.amr ?? [], acr: counts.acr ?? [] }
  await manager.does(acts.setProvider, { name: "Linde-account", issuer, clientId, clientSecret, secondStep })
  const anna = await anAccount(practice, "Anna Bos", "anna@linde.example")
  people.clear()
  people.set("anna", { sub: "a-1", email: "Anna@Linde.example", amr: ["pwd"] })
  const providers = providersHere()
  const place = doorOf(practice)
  const leave = () => beginTrip(place, providers, { for: "sign-in" }, back)
  const arrive = (trip: string, answer: ProviderAnswer) => finishSignIn(place, providers, trip, answer, desk)
  const comesBack = async (name: string) => {
    const { address, trip } = await leave()
    return { trip, answer: answerOf(await provider().visit(address, name)) }
  }
  const signsIn = async (name: string) => {
    const { trip, answer } = await comesBack(name)
    return arrive(trip, answer)
  }
  const links = async (account: Account, session: string, name: string) => {
    const facts = await findSession(place, session)
    assert.ok(facts)
    const errand = { for: "link", user: account.user, session: facts.session } as const
    const { address, trip } = await beginTrip(place, providers, errand, back)
    return finishLink(place, providers, errand, trip, answerOf(await provider().visit(address, name)))
  }
  return { practice, manager, anna, providers, place, leave, arrive, comesBack, signsIn, links }
}

const isRefused = (work: Promise<unknown>, code: RefusalCode) => assert.rejects(work, refused(code))

onEachEngine(
  "a provider that says nothing of a second step leaves ours to come, as after a password",
  async (aPractice) => {
    const { practice, anna, signsIn } = await aLinde(aPractice, { amr: ["mfa", "otp"] })

    const finished = await signsIn("anna")

    assert.ok("begun" in finished)
    assert.equal(finished.begun.answer.next, "code")
    assert.match(await anna.code(), /^\d{6}$/)
    assert.ok((await practice.audit()).some(({ event }) => event === "oidc.recognised"))
    assert.ok(!(await practice.audit()).some(({ event }) => event === "accounts.signed-in"))
  },
)

onEachEngine(
  "a second step at the provider counts where amr or acr says a value that the practice chose",
  async (aPractice) => {
    const { signsIn, place } = await aLinde(aPractice, { amr: ["mfa"], acr: ["https://linde.example/sterk"] })
    const as = (more: object) => provider().people.set("anna", { sub: "a-1", email: "anna@linde.example", ...more })

    as({ amr: ["pwd", "mfa"] })
    const byAmr = await signsIn("anna")
    assert.ok("signedIn" in byAmr)
    assert.ok(await findSession(place, byAmr.signedIn.session))

    as({ amr: ["pwd"], acr: "https://linde.example/sterk" })
    assert.ok("signedIn" in (await signsIn("anna")))

    as({ amr: ["pwd"], acr: "https://linde.example/zwak" })
    assert.ok("begun" in (await signsIn("anna")))

    as({})
    assert.ok("begun" in (await signsIn("anna")))
  },
)

onEachEngine("an address matches once: after that it is the subject that counts", async (aPractice) => {
  const { anna, signsIn, practice } = await aLinde(aPractice, { amr: ["mfa"] })
  const { people } = provider()
  people.set("anna", { sub: "a-1", email: "anna@linde.example", amr: ["mfa"] })
  await signsIn("anna")
  await practice.work()
  assert.match(anna.mails().at(-1)?.text ?? "", /gekoppeld aan je account bij Linde-account/)

  people.set("anna", { sub: "a-1", email: "anders@linde.example", amr: ["mfa"] })
  const moved = await signsIn("anna")
  assert.ok(
    "signedIn" in moved && moved.signedIn.me.user.id === anna.user,
    "the subject is known, whatever its address",
  )

  people.set("thief", { sub: "t-9", email: "anna@linde.example", amr: ["mfa"] })
  await isRefused(signsIn("thief"), "oidc.no-account")
})

onEachEngine("unknown, unverified, invited, closed: one answer, and no session or code", async (aPractice) => {
  const { practice, anna, signsIn } = await aLinde(aPractice, { amr: ["mfa"] })
  const { people } = provider()
  people.set("nobody", { sub: "n-1", email: "nobody@linde.example", amr: ["mfa"] })
  people.set("anna", { sub: "a-1", email: "anna@linde.example", isVerified: false, amr: ["mfa"] })
  await practice.change((at) => addUser(at, { name: "Ina", email: "ina@linde.example", language: "nl", groups: [] }))
  people.set("ina", { sub: "i-1", email: "ina@linde.example", amr: ["mfa"] })

  for (const name of ["nobody", "anna", "ina"]) await isRefused(signsIn(name), "oidc.no-account")

  await practice.work()
  assert.deepEqual(anna.mails(), [])
  const session = await anna.signsIn()
  const { signIns } = await anna.does(session, listMySignIns, {})
  assert.ok(!signIns.some(({ outcome }) => outcome.startsWith("provider")), "an unverified address is nobody's")
})

onEachEngine("an answer counts once, in the browser where it began, within ten minutes", async (aPractice) => {
  const { practice, comesBack, arrive, leave } = await aLinde(aPractice, { amr: ["mfa"] })
  provider().people.set("anna", { sub: "a-1", email: "anna@linde.example", amr: ["mfa"] })

  const mine = await comesBack("anna")
  const other = await leave()
  await isRefused(arrive(other.trip, mine.answer), "oidc.over")
  await isRefused(arrive("", mine.answer), "oidc.over")
  await isRefused(arrive("AAAA", mine.answer), "oidc.over")

  const both = await Promise.allSettled([arrive(mine.trip, mine.answer), arrive(mine.trip, mine.answer)])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
  await isRefused(arrive(mine.trip, mine.answer), "oidc.over")

  const late = await comesBack("anna")
  practice.clock.advance({ minutes: 10 })
  await isRefused(arrive(late.trip, late.answer), "oidc.over")
})

onEachEngine("a code of somebody else's trip is worth nothing in one's own", async (aPractice) => {
  const { comesBack, arrive } = await aLinde(aPractice, { amr: ["mfa"] })
  const victim = await comesBack("anna")
  const thief = await comesBack("anna")

  await isRefused(arrive(thief.trip, { ...thief.answer, code: victim.answer.code ?? "" }), "oidc.declined")
})

onEachEngine("a no of the provider is told as one", async (aPractice) => {
  const { comesBack, arrive } = await aLinde(aPractice)

  const { trip, answer } = await comesBack("somebody who has no account there")

  assert.equal(answer.error, "access_denied")
  await isRefused(arrive(trip, answer), "oidc.declined")
})

onEachEngine("a provider that was changed or removed in between ends the trip", async (aPractice) => {
  const { manager, comesBack, arrive, leave } = await aLinde(aPractice)
  const { issuer, clientSecret } = provider()

  const first = await comesBack("anna")
  await manager.does(acts.setProvider, {
    name: "Ander",
    issuer,
    clientId: "ander",
    clientSecret,
    secondStep: { amr: [], acr: [] },
  })
  await isRefused(arrive(first.trip, first.answer), "oidc.over")

  await manager.does(acts.removeProvider, {})
  await isRefused(leave(), "oidc.provider.not-found")
})

onEachEngine(
  "a link is made in a session of one's own, and undone there; an address does not make it again",
  async (aPractice) => {
    const { practice, anna, links, signsIn } = await aLinde(aPractice, { amr: ["mfa"] })
    const { people } = provider()
    people.set("anna", { sub: "a-1", email: "prive@elders.example", isVerified: false, amr: ["mfa"] })
    await isRefused(signsIn("anna"), "oidc.no-account")

    const session = await anna.signsIn()
    await links(anna, session, "anna")
    assert.ok("signedIn" in (await signsIn("anna")))
    const bram = await anAccount(practice, "Bram Vos", "bram@linde.example")
    await isRefused(links(bram, await bram.signsIn(), "anna"), "oidc.taken")

    people.set("anna", { sub: "a-1", email: "anna@linde.example", amr: ["mfa"] })
    await anna.does(session, acts.unlink, {})
    await isRefused(signsIn("anna"), "oidc.no-account")
    await practice.work()
    assert.match(anna.mails().at(-1)?.text ?? "", /niet meer gekoppeld/)

    await links(anna, session, "anna")
    assert.ok("signedIn" in (await signsIn("anna")))
  },
)

onEachEngine("a trip to link cannot sign in, nor link another session", async (aPractice) => {
  const { anna, place, providers, arrive } = await aLinde(aPractice, { amr: ["mfa"] })
  const facts = await findSession(place, await anna.signsIn())
  const other = await findSession(place, await anna.signsIn())
  assert.ok(facts && other)
  const errand = { for: "link", user: anna.user, session: facts.session } as const
  const { address, trip } = await beginTrip(place, providers, errand, back)
  const answer = answerOf(await provider().visit(address, "anna"))

  await isRefused(arrive(trip, answer), "oidc.over")
  await isRefused(finishLink(place, providers, { ...errand, session: other.session }, trip, answer), "oidc.over")
})

onEachEngine(
  "the provider is set by those who may, after a second step; its secret never comes back nor goes elsewhere",
  async (aPractice) => {
    const { practice, manager } = await aLinde(aPractice)
    const { issuer, clientId, clientSecret } = provider()
    const secondStep = { amr: ["mfa"], acr: [] }
    const known = { name: "Linde-account", issuer, clientId, secondStep }

    await isRefused(manager.stale().does(acts.setProvider, known), "step-up-needed")
    await isRefused((await practice.staff()).does(acts.getProvider, {}), "general.not-allowed")
    assert.deepEqual(await manager.does(acts.setProvider, known), { provider: known })
    assert.ok(!JSON.stringify(await manager.does(acts.getProvider, {})).includes(clientSecret))

    await isRefused(manager.does(acts.setProvider, { ...known, issuer: "https://evil.example" }), "oidc.secret-needed")
    await isRefused(manager.does(acts.setProvider, { ...known, clientId: "ander" }), "oidc.secret-needed")
    for (const bad of [
      "http://linde.example",
      "https://linde.example/?a=1",
      "https://a@linde.example",
      "https://linde.example/#a",
    ])
      await isRefused(manager.does(acts.setProvider, { ...known, issuer: bad, clientSecret }), "oidc.issuer")
    for (const near of ["https://10.0.0.5", "https://[fd00::1]/realm", "https://169.254.169.254", "http://127.0.0.2:1"])
      await isRefused(manager.does(acts.setProvider, { ...known, issuer: near, clientSecret }), "oidc.within")
    assert.deepEqual(await manager.does(acts.getProvider, {}), { provider: known })
  },
)

onEachEngine("what was kept of ended trips goes when it is over", async (aPractice) => {
  const { practice, signsIn } = await aLinde(aPractice)
  await signsIn("anna")
  const kept = () =>
    practice.look(
      async (at) =>
        (
          await at.db
            .selectFrom("oidc_ended_trips" as never)
            .selectAll()
            .execute()
        ).length,
    )
  assert.equal(await kept(), 1)

  practice.clock.advance({ hours: 7 })
  await practice.work()

  assert.equal(await kept(), 0)
})
