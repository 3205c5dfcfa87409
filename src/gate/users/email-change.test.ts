import assert from "node:assert/strict"
import { listWaiting } from "#gate/waiting/contract.ts"
import { aManager, desk, doorOf, managing, visitorFrom } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { aCase, asks, byLink, emailOf, fresh, old, oldToken, practiceOf } from "#tests/people/email-changes.ts"
import { lastMail, tokenIn } from "#tests/people/mailed.ts"
import { askNewPassword, findSession } from "#gate/accounts/accounts.ts"
import { run } from "#gate/runner/runner.ts"
import { gather } from "#main/rooms.ts"
import { changeUser, getUser } from "./contract.ts"
import {
  answerEmailChange,
  answerMyEmailChange,
  confirmEmail,
  getMyEmailChange,
  letIn,
  readEmailChange,
} from "./contract/email.ts"

async function linkGoesTo(linde: TestPractice, email: string): Promise<boolean> {
  const before = linde.mails().length
  await askNewPassword(doorOf(linde), email, { from: desk }, "https://hoeder.example")
  await linde.work()
  return linde.mails().length > before
}

onEachEngine(
  "a changed address counts for nothing until its owner agrees, wherever it was confirmed",
  async (aPractice) => {
    const linde = await aPractice()
    const { asker, anna } = await aCase(linde)
    const session = await anna.signsIn()

    const changed = await asks(asker, anna.user)
    const confirmed = await byLink.confirms(linde, asker)

    assert.deepEqual([changed.email, changed.newEmail, changed.emailWaits?.for], [old, fresh, ["new-address", "owner"]])
    assert.equal(confirmed.isInUse, false)
    assert.equal(await emailOf(asker, anna.user), old)
    // The link for a forgotten password, and codes, go to the address of before.
    assert.equal(await linkGoesTo(linde, fresh), false)
    assert.equal(await linkGoesTo(linde, old), true)
    await anna.givesPassword()
    await linde.work()
    assert.deepEqual(linde.mails().at(-1)?.to, old)
    assert.ok(await findSession(doorOf(linde), session))
    await assert.rejects(byLink.confirms(linde, asker), refused("general.not-found"), "a link works once")
  },
)

onEachEngine(
  "the owner agrees in a session with a fresh step, or at the old address; then everything ends",
  async (aPractice) => {
    for (const way of ["session", "link"] as const) {
      const linde = await aPractice()
      const { asker, anna } = await aCase(linde)
      const session = await anna.signsIn()
      await asks(asker, anna.user)
      await byLink.confirms(linde, asker)
      const token = await oldToken(linde)

      if (way === "session") {
        const shown = (await anna.does(session, getMyEmailChange, {})).change
        assert.deepEqual([shown?.email, shown?.by, shown?.isAgreed], [fresh, "Vraag", false])
        linde.clock.advance({ minutes: 6 })
        await assert.rejects(anna.does(session, answerMyEmailChange, { yes: true }), refused("step-up-needed"))
        const again = await anna.signsIn()
        assert.deepEqual(await anna.does(again, answerMyEmailChange, { yes: true }), { isInUse: true })
      } else assert.deepEqual((await byLink.answers(linde, asker, "yes", token)).isInUse, true)

      assert.equal(await emailOf(asker, anna.user), fresh)
      assert.equal(await findSession(doorOf(linde), session), undefined)
      await assert.rejects(anna.givesPassword(), refused("accounts.not-recognised"))
      assert.equal(await linkGoesTo(linde, fresh), true)
    }
  },
)

onEachEngine("without a word it counts after three days, and not a moment before", async (aPractice) => {
  const linde = await aPractice()
  const { asker, anna } = await aCase(linde)
  await asks(asker, anna.user)
  await byLink.confirms(linde, asker)

  linde.clock.advance({ days: 2, hours: 23, minutes: 59 })
  await linde.work()
  assert.equal(await emailOf(asker, anna.user), old)
  linde.clock.advance({ minutes: 1 })
  await linde.work()

  assert.equal(await emailOf(asker, anna.user), fresh)
})

onEachEngine("an address that nobody confirmed never counts, and is forgotten after two weeks", async (aPractice) => {
  const linde = await aPractice()
  const { asker, anna } = await aCase(linde)
  await asks(asker, anna.user)
  assert.deepEqual((await byLink.answers(linde, asker, "yes", await oldToken(linde))).isInUse, false)
  const link = tokenIn(await lastMail(linde, fresh))

  linde.clock.advance({ days: 14 })
  await linde.work()

  const { user } = await asker.does(getUser, { id: anna.user })
  assert.deepEqual([user.email, user.newEmail], [old, undefined])
  await assert.rejects(
    asker.does(confirmEmail, { practice: practiceOf(linde), token: link }),
    refused("general.not-found"),
  )
})

onEachEngine(
  "who says at the old address that it was not them has their address back, and a shut door",
  async (aPractice) => {
    for (const when of ["before", "after"] as const) {
      const linde = await aPractice()
      const { asker, anna } = await aCase(linde)
      const other = await linde.colleague("Ander", ...managing)
      await asks(asker, anna.user)
      const token = await oldToken(linde)
      await byLink.confirms(linde, asker)
      if (when === "after") linde.clock.advance({ days: 3 })
      await linde.work()
      assert.equal(await emailOf(asker, anna.user), when === "after" ? fresh : old)
      // What is in use cannot be covered up by asking again.
      if (when === "after")
        await assert.rejects(asks(asker, anna.user, "derde@linde.example"), refused("users.email-lately"))
      const read = await asker.does(readEmailChange, { practice: practiceOf(linde), token })
      assert.equal(read.isInUse, when === "after")
      await assert.rejects(byLink.answers(linde, asker, "not-me", "verzonnen"), refused("general.not-found"))

      assert.deepEqual(await byLink.answers(linde, asker, "not-me", token), { isInUse: false, isShut: true })

      const { user, history } = await other.does(getUser, { id: anna.user })
      assert.deepEqual(
        [user.email, user.state, user.newEmail, history.some(({ what }) => what === "email-undone")],
        [old, "shut", undefined, true],
      )
      const { waiting } = await other.does(listWaiting, {})
      assert.deepEqual(
        waiting.map(({ place, text }) => [place, text]),
        [["/users", "1 account op slot"]],
      )
      await assert.rejects(anna.givesPassword(), refused("accounts.not-recognised"))
      assert.equal(await linkGoesTo(linde, old), false)
      await linde.work()
      assert.ok(linde.mails().some(({ to, subject }) => to === "mia@linde.example" && /op slot gegaan/.test(subject)))
      await assert.rejects(byLink.answers(linde, asker, "yes", token), refused("general.not-found"))

      // Not by whoever asked for the change, nor by covering it up first.
      await asker.does(changeUser, { id: anna.user, version: user.version, email: old })
      await assert.rejects(asker.does(letIn, { id: anna.user, note: "kan" }), refused("users.second-own"))
      await assert.rejects(asks(asker, anna.user, "derde@linde.example"), refused("users.shut"))
      const opened = await other.does(letIn, { id: anna.user, note: "Anna gesproken" })
      assert.equal(opened.state, "active")
      await anna.signsIn()
    }
  },
)

onEachEngine("the last manager's door is not shut by a link: nobody could open it", async (aPractice) => {
  const linde = await aPractice()
  const mia = await aManager(linde, "Mia Maas", old)
  const session = await mia.signsIn()
  const { version } = (await mia.does(session, getUser, { id: mia.user })).user
  await mia.does(session, changeUser, { id: mia.user, version, email: fresh })
  const nobody = { ...visitorFrom(desk), practice: linde.practice }
  const act = gather(linde.rooms, "operations").find(({ act: { name } }) => name === answerEmailChange.name)
  assert.ok(act)

  const said = await run(act, nobody, { practice: practiceOf(linde), token: await oldToken(linde), answer: "not-me" })

  assert.deepEqual(said, { isInUse: false, isShut: false })
  assert.equal(await findSession(doorOf(linde), session), undefined)
  await mia.signsIn()
})

onEachEngine("one's own change counts when it is confirmed, and the old address can undo it", async (aPractice) => {
  const linde = await aPractice()
  await linde.colleague("Ander", ...managing)
  const mia = await aManager(linde, "Mia Maas", old)
  await aManager(linde, "Max Mol", "max@linde.example")
  const session = await mia.signsIn()
  const { version } = (await mia.does(session, getUser, { id: mia.user })).user
  await mia.does(session, changeUser, { id: mia.user, version, email: fresh })
  assert.match((await lastMail(linde, old))?.text ?? "", /Was jij dit niet\?/)
  const token = await oldToken(linde)
  const staff = await linde.staff(...managing)

  assert.equal((await byLink.confirms(linde, staff)).isInUse, true)
  assert.deepEqual(await byLink.answers(linde, staff, "not-me", token), { isInUse: false, isShut: true })
  assert.equal(await emailOf(staff, mia.user), old)
})
