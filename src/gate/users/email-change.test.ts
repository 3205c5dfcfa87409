import assert from "node:assert/strict"
import { type Account, aManager, anAccount, desk, doorOf, managing, visitorFrom } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { lastMail, tokenIn } from "#tests/people/mailed.ts"
import { addToGroups, createGroup, grant, groupsOf } from "#gate/access/access.ts"
import { askNewPassword, findSession } from "#gate/accounts/accounts.ts"
import { run } from "#gate/runner/runner.ts"
import { gather } from "#main/rooms.ts"
import type { UserId } from "#ground/kernel/ids.ts"
import { changeUser, getUser, inviteUser, type User } from "./contract.ts"
import {
  answerEmailChange,
  answerMyEmailChange,
  approveEmail,
  confirmEmail,
  getMyEmailChange,
  letIn,
  readEmailChange,
} from "./contract/email.ts"

const old = "anna@linde.example"
const fresh = "vos@linde.example"

/** A practice with a manager who stays, one who asks, and Anna. */
async function aCase(linde: TestPractice) {
  await aManager(linde)
  const asker = await linde.colleague("Vraag", ...managing)
  const anna = await anAccount(linde, "Anna de Vries", old)
  return { asker, anna }
}

async function asks(by: Staff, user: UserId, email = fresh): Promise<User> {
  const { version } = (await by.does(getUser, { id: user })).user
  return by.does(changeUser, { id: user, version, email })
}

const practiceOf = (linde: TestPractice) => linde.practice.ref.slug

/** By a link, with no session. */
const byLink = {
  confirms: async (linde: TestPractice, by: Staff, to = fresh) =>
    by.does(confirmEmail, { practice: practiceOf(linde), token: tokenIn(await lastMail(linde, to)) }),
  answers: async (linde: TestPractice, by: Staff, answer: "yes" | "not-me", token: string) =>
    by.does(answerEmailChange, { practice: practiceOf(linde), token, answer }),
}

const oldToken = async (linde: TestPractice): Promise<string> => tokenIn(await lastMail(linde, old))
const emailOf = async (by: Staff, id: UserId) => (await by.does(getUser, { id })).user.email

/** Lets somebody hold what who asks does not. */
const givesMore = (linde: TestPractice, user: UserId, permission = "erasure.run") =>
  linde.change(async (at) => {
    const group = await createGroup(at, `Meer ${user}`)
    await grant(
      at,
      group,
      gather(linde.rooms, "permissions").filter(({ name }) => name === permission),
    )
    await addToGroups(at, user, [group])
  })

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
      await assert.rejects(anna.givesPassword(), refused("accounts.not-recognised"))
      assert.equal(await linkGoesTo(linde, old), false)
      await linde.work()
      assert.ok(linde.mails().some(({ to, subject }) => to === "mia@linde.example" && /op slot gegaan/.test(subject)))
      await assert.rejects(byLink.answers(linde, asker, "yes", token), refused("general.not-found"))

      // Not by who asked for the change, nor by covering it up first.
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

onEachEngine(
  "for an account with more rights it takes a second person who holds them, or the owner",
  async (aPractice) => {
    const linde = await aPractice()
    const { asker, anna } = await aCase(linde)
    await givesMore(linde, anna.user)
    const less = await linde.colleague("Minder", ...managing)
    const second = await linde.colleague("Tweede", ...managing, "erasure.run")
    await aManagerWho(linde)
    const waits = await asks(asker, anna.user)
    await byLink.confirms(linde, asker)
    assert.deepEqual(waits.emailWaits?.for, ["new-address", "owner", "second-person"])
    assert.ok(linde.mails().some(({ to, subject }) => to === "groot@linde.example" && /tweede/.test(subject)))

    linde.clock.advance({ days: 4 })
    await linde.work()
    assert.equal(await emailOf(asker, anna.user), old, "never by one person alone")
    await assert.rejects(asker.does(approveEmail, { id: anna.user }), refused("users.second-own"))
    await assert.rejects(less.does(approveEmail, { id: anna.user }), refused("users.second-less"))
    await assert.rejects(second.stale().does(approveEmail, { id: anna.user }), refused("step-up-needed"))
    await second.does(approveEmail, { id: anna.user })

    assert.equal(await emailOf(asker, anna.user), fresh)
    await assert.rejects(second.does(approveEmail, { id: anna.user }), refused("users.second-not-needed"))
  },
)

onEachEngine(
  "whom the asker made or changed is not the second person; nor is a yes quicker than three days",
  async (aPractice) => {
    const linde = await aPractice()
    const { asker, anna } = await aCase(linde)
    await givesMore(linde, anna.user)
    const puppet = await linde.colleague("Pop", ...managing, "erasure.run")
    const second = await linde.colleague("Tweede", ...managing, "erasure.run")
    const { version } = (await asker.does(getUser, { id: puppet.user })).user
    await asker.does(changeUser, { id: puppet.user, version, name: "Poppetje" })
    await asks(asker, anna.user)
    await byLink.confirms(linde, asker)

    await assert.rejects(puppet.does(approveEmail, { id: anna.user }), refused("users.second-made"))
    linde.clock.advance({ hours: 1 })
    const late = await linde.colleague("Later", ...managing, "erasure.run")
    await assert.rejects(late.does(approveEmail, { id: anna.user }), refused("users.second-made"))
    await second.does(approveEmail, { id: anna.user })
    assert.equal(await emailOf(asker, anna.user), old)
    linde.clock.advance({ days: 3 })
    await linde.work()
    assert.equal(await emailOf(asker, anna.user), fresh)
  },
)

onEachEngine("rights that the account got while its change waited count too", async (aPractice) => {
  const linde = await aPractice()
  const { asker, anna } = await aCase(linde)
  await asks(asker, anna.user)
  await byLink.confirms(linde, asker)
  await givesMore(linde, anna.user)

  linde.clock.advance({ days: 4 })
  await linde.work()

  const { user } = await asker.does(getUser, { id: anna.user })
  assert.deepEqual([user.email, user.emailWaits?.for], [old, ["owner", "second-person"]])
})

onEachEngine("another address for an invitation is giving its groups to whoever reads it", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const boss = await linde.colleague("Baas", ...managing, "erasure.run")
  const asker = await linde.colleague("Vraag", "users.manage", "users.see", "accounts.invite")
  const group = await linde.change(async (at) => {
    const made = await createGroup(at, "Wissers")
    await grant(
      at,
      made,
      gather(linde.rooms, "permissions").filter(({ name }) => name === "erasure.run"),
    )
    return made
  })
  const invited = await boss.does(inviteUser, {
    name: "Noor Bakker",
    email: "noor@linde.example",
    groups: [group],
    reason: "zij wist",
  })
  await linde.work()

  await assert.rejects(asks(asker, invited.id, "dief@elders.example"), refused("groups.give-not-allowed"))
  await assert.rejects(asks(boss, invited.id, "noor@elders.example"), refused("groups.reason-needed"))
  await linde.work()
  assert.equal(
    linde.mails().some(({ to }) => /elders/.test(to)),
    false,
  )
  const { version } = (await boss.does(getUser, { id: invited.id })).user
  await boss.does(changeUser, { id: invited.id, version, email: "noor@elders.example", reason: "verhuisd" })
  assert.match((await lastMail(linde, "noor@elders.example"))?.text ?? "", /uitnodiging#/)
  assert.deepEqual(await linde.look((at) => groupsOf(at, invited.id)), [group])
})

/** Somebody with an account and an address who may be the second person. */
async function aManagerWho(linde: TestPractice): Promise<Account> {
  const account = await aManager(linde, "Groot", "groot@linde.example")
  await givesMore(linde, account.user)
  return account
}
