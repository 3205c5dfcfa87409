import assert from "node:assert/strict"
import { type Account, aManager, managing } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { aCase, asks, byLink, emailOf, fresh, givesMore, old } from "#tests/people/email-changes.ts"
import { lastMail } from "#tests/people/mailed.ts"
import { createGroup, grant, groupsOf } from "#gate/access/access.ts"
import { gather } from "#main/rooms.ts"
import { listWaiting } from "#gate/waiting/contract.ts"
import { changeUser, getUser, inviteUser } from "./contract.ts"
import { approveEmail } from "./contract/email.ts"

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
    const told = async (staff: Staff) => (await staff.does(listWaiting, {})).waiting.map(({ text }) => text)
    assert.deepEqual(await told(second), ["1 nieuw e-mailadres wacht op je akkoord"])
    assert.deepEqual([...(await told(asker)), ...(await told(less))], [], "only whoever can say yes")
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
