import assert from "node:assert/strict"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachAudience, onEachEngine, refused } from "#tests/people/practice.ts"
import { addToGroups, createGroup, grant } from "#gate/access/access.ts"
import { named } from "#gate/accounts/audience.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { changeMe, endOtherSessions, endSession, getMe, listSessions } from "#gate/accounts/contract.ts"
import { accounts } from "#gate/accounts/own.ts"
import { findSession } from "./sessions.ts"
import { signOut } from "#gate/accounts/sign-in/sign-out.ts"

onEachAudience("a session that is not used for half an hour is locked; one that is used is not", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()

  for (let time = 0; time < 3; time += 1) {
    linde.clock.advance({ minutes: 29 })
    assert.equal((await findSession(doorOf(linde), session))?.isLocked, false)
  }
  linde.clock.advance({ minutes: 30 })

  assert.equal((await findSession(doorOf(linde), session))?.isLocked, true)
})

onEachAudience("where people share machines, a session that is not used is over", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  await linde.change((at) => setSetting(at, named(at, "session-limits"), { idleMinutes: 20, atIdle: "end" }))
  const session = await anna.signsIn()

  linde.clock.advance({ minutes: 19 })
  assert.ok(await findSession(doorOf(linde), session))
  linde.clock.advance({ minutes: 20 })

  assert.equal(await findSession(doorOf(linde), session), undefined)
})

onEachAudience("a session ends after twelve hours, however much it is used", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()

  for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
    linde.clock.advance({ minutes: 10 })
    const facts = await findSession(doorOf(linde), session)
    assert.ok(facts)
    assert.ok(Temporal.Instant.compare(facts.idleEndsAt, facts.endsAt) <= 0)
  }
  linde.clock.advance({ minutes: 10 })

  assert.equal(await findSession(doorOf(linde), session), undefined)
})

onEachAudience(
  "a practice chooses between a quarter of an hour and an hour without use, and never more than twelve hours",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const idles = { 5: 15, 15: 15, 45: 45, 60: 60, 480: 60 }
    for (const [chosen, holds] of Object.entries(idles)) {
      await linde.change((at) =>
        setSetting(at, named(at, "session-limits"), { idleMinutes: Number(chosen), hours: 48 }),
      )
      const session = await anna.signsIn()

      const facts = await findSession(doorOf(linde), session)

      assert.equal(facts?.idleEndsAt.toString(), linde.clock.now().add({ minutes: holds }).toString())
      assert.equal(facts.endsAt.toString(), linde.clock.now().add({ hours: 12 }).toString())
      assert.deepEqual((await anna.does(session, getMe, {})).session.idleMinutes, holds)
    }
  },
)

onEachAudience("using a session is written once a minute, and not for every request", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  const written = async () => (await linde.audit()).filter(({ event }) => event === "accounts.session-used").length

  for (let time = 0; time < 50; time += 1) await findSession(doorOf(linde), session)
  assert.equal(await written(), 0)
  for (let time = 0; time < 30; time += 1) {
    linde.clock.advance({ seconds: 4 })
    await findSession(doorOf(linde), session)
  }

  assert.equal(await written(), 2)
})

onEachAudience("a session that was signed out is over at once, and nobody else's with it", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const [one, other] = [await anna.signsIn(), await anna.signsIn()]
  assert.ok(await findSession(doorOf(linde), one))

  await signOut(doorOf(linde), one)

  assert.equal(await findSession(doorOf(linde), one), undefined)
  assert.ok(await findSession(doorOf(linde), other))
  await signOut(doorOf(linde), one)
})

onEachAudience("one ends one's own sessions from a list, and cannot end those of another", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
  const here = await anna.signsIn()
  linde.clock.advance({ seconds: 1 })
  const phone = await anna.signsIn({ address: "10.0.0.9", device: "phone" })
  const ofBram = await bram.signsIn()

  const { sessions } = await anna.does(here, listSessions, {})
  assert.deepEqual(
    sessions.map(({ device, current }) => ({ device, current })),
    [
      { device: "phone", current: false },
      { device: desk.device, current: true },
    ],
  )
  const [listed] = sessions
  assert.ok(listed)

  await assert.rejects(bram.does(ofBram, endSession, { id: listed.id }), refused("general.not-found"))
  assert.ok(await findSession(doorOf(linde), phone))
  await anna.does(here, endSession, { id: listed.id })
  assert.equal(await findSession(doorOf(linde), phone), undefined)
  await assert.rejects(anna.does(here, endSession, { id: listed.id }), refused("general.not-found"))
})

onEachAudience("all others end, the present one stays", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
  const [here, second, third, ofBram] = [
    await anna.signsIn(),
    await anna.signsIn(),
    await anna.signsIn(),
    await bram.signsIn(),
  ]

  assert.deepEqual(await anna.does(here, endOtherSessions, {}), { ended: 2 })

  const left = await Promise.all(
    [here, second, third, ofBram].map(async (one) => (await findSession(doorOf(linde), one)) !== undefined),
  )
  assert.deepEqual(left, [true, false, false, true])
})

onEachEngine("rights and language are those of now, not those of when the session began", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  assert.deepEqual([...((await findSession(doorOf(linde), session))?.permissions ?? [])], [])

  await linde.change(async (at) => {
    const group = await createGroup(at, "balie")
    await grant(at, group, [{ name: "persons.read", sentence: "refusal.general.not-found", risk: "low" }])
    await addToGroups(at, anna.user, [group])
  })
  await anna.does(session, changeMe, { language: "en" })

  const facts = await findSession(doorOf(linde), session)
  assert.deepEqual([...(facts?.permissions ?? [])], [["persons.read", "all"]])
  assert.equal(facts?.language, "en")
})

onEachAudience("of a session's token only a hash is stored, and where it is used only sealed", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()

  const rows = await linde.look((at) => accounts(at).selectFrom("sessions").selectAll().execute())

  const stored = JSON.stringify(rows.map((row) => ({ ...row, sealed: Buffer.from(row.sealed).toString("latin1") })))
  assert.ok(Buffer.from(session, "base64url").length === 32)
  for (const hidden of [session, desk.address, desk.device]) assert.ok(!stored.includes(hidden))
})
