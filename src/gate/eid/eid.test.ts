import assert from "node:assert/strict"
import type { Origin } from "#ground/kernel/actor.ts"
import { findSession, setUserState } from "#gate/accounts/accounts.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { type Account, anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import * as acts from "./contract.ts"
import { callToLink, callToSignIn, finishSignIn, receiveCard } from "./eid.ts"

const site = "https://hoeder.example"
const number = "85073003328"

const aLinde = async (aPractice: () => Promise<TestPractice>) => {
  const practice = await aPractice()
  const place = doorOf(practice)
  const anna = await anAccount(practice, "Anna Bos", "anna@linde.example")
  const shows = async (call: string, from: Origin = desk) => {
    const received = await receiveCard(place, call, async () => ({ number }), from)
    assert.ok(received !== undefined && "ticket" in received)
    return received.ticket
  }
  const links = async (account: Account) => {
    const session = await account.signsIn()
    const facts = await findSession(place, session)
    assert.ok(facts)
    await account.does(session, acts.finishLink, { ticket: await shows(await callToLink(place, facts.session, site)) })
    return session
  }
  const comes = async () => {
    const { call, token } = await callToSignIn(place, site)
    return { token, ticket: await shows(call) }
  }
  return { practice, place, anna, shows, links, comes }
}

onEachEngine("a ticket lives for a minute, a call for ten", async (aPractice) => {
  const { practice, place, anna, links, comes } = await aLinde(aPractice)
  await links(anna)

  const late = await comes()
  practice.clock.advance({ seconds: 60 })
  await assert.rejects(finishSignIn(place, late.token, late.ticket, desk), refused("eid.over"))

  const { call } = await callToSignIn(place, site)
  practice.clock.advance({ minutes: 10 })
  assert.equal(await receiveCard(place, call, async () => ({ number }), desk), undefined)

  const { token, ticket } = await comes()
  assert.equal((await finishSignIn(place, token, ticket, desk)).me.user.id, anna.user)
})

onEachEngine(
  "the practice may forbid cards: then none is called for, and none that is on its way counts",
  async (aPractice) => {
    const { practice, place, anna, links, comes } = await aLinde(aPractice)
    await links(anna)
    const { token, ticket } = await comes()
    await practice.change((at) => setSetting(at, "second-steps", { eidCard: false }))

    await assert.rejects(callToSignIn(place, site), refused("eid.not-found"))
    await assert.rejects(finishSignIn(place, token, ticket, desk), refused("eid.not-found"))
  },
)

onEachEngine(
  "the card of a closed account opens nothing, and is answered like one that nobody knows",
  async (aPractice) => {
    const { practice, place, anna, links, comes } = await aLinde(aPractice)
    const stranger = await comes()
    await assert.rejects(finishSignIn(place, stranger.token, stranger.ticket, desk), refused("eid.no-account"))
    await links(anna)
    await practice.change((at) => setUserState(at, anna.user, "ended"))

    const { token, ticket } = await comes()
    await assert.rejects(finishSignIn(place, token, ticket, desk), refused("eid.no-account"))
  },
)

onEachEngine("nothing on disk is the national number, and tickets that nobody used go", async (aPractice) => {
  const { practice, anna, links, comes } = await aLinde(aPractice)
  await links(anna)
  await comes()
  const rows = () =>
    practice.look(async (at) => [
      ...(await at.db
        .selectFrom("eid_cards" as never)
        .selectAll()
        .execute()),
      ...(await at.db
        .selectFrom("eid_tickets" as never)
        .selectAll()
        .execute()),
    ])
  assert.equal((await rows()).length, 2)
  assert.ok(!JSON.stringify(await rows()).includes(number))
  assert.ok(!JSON.stringify(await practice.audit()).includes(number))

  practice.clock.advance({ hours: 7 })
  await practice.work()

  assert.equal((await rows()).length, 1)
})
