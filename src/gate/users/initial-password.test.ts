import assert from "node:assert/strict"
import { desk, doorOf } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { changeGivenPassword, findSession, giveCode, signIn } from "#gate/accounts/accounts.ts"
import { getUser, giveInitialPassword, inviteUser } from "./contract.ts"

const noor = { name: "Noor Bakker", email: "noor@linde.example", groups: [] }
const own = "tractor velvet umbrella nine"

async function signsIn(linde: TestPractice, password: string): Promise<string> {
  const { pending } = await signIn(doorOf(linde), { email: noor.email, password }, desk)
  await linde.work()
  const text = linde.mails().findLast(({ to }) => to === noor.email)?.text
  const code = /^ {4}(\d{6})$/m.exec(text ?? "")?.[1] ?? ""
  return (await giveCode(doorOf(linde), pending, code, desk)).session
}

onEachEngine(
  "with an initial password nothing opens but the choice of another, and then everything",
  async (aPractice) => {
    const linde = await aPractice()
    const manager = await linde.staff("accounts.invite", "users.see", "users.give-initial-password")
    const { id } = await manager.does(inviteUser, noor)
    linde.clock.advance({ seconds: 1 })

    const { password } = await manager.does(giveInitialPassword, { id })
    const session = await signsIn(linde, password)
    const facts = await findSession(doorOf(linde), session)
    assert.ok(facts)
    assert.equal(facts.requiredAction, "change-password")
    const change = (fresh: string) => changeGivenPassword(doorOf(linde), facts, { current: password, fresh }, desk)
    await assert.rejects(change("NoorBakker2026"), refused("accounts.password-weak"))
    await assert.rejects(change(password), refused("accounts.password-same"))
    const renewed = await change(own)

    assert.equal((await findSession(doorOf(linde), renewed))?.requiredAction, undefined)
    await assert.rejects(signsIn(linde, password), refused("accounts.not-recognised"))
    assert.equal((await findSession(doorOf(linde), await signsIn(linde, own)))?.requiredAction, undefined)
    const { user, history } = await manager.does(getUser, { id })
    assert.deepEqual([user.hasGivenPassword, history[0]?.what], [false, "given-password"])
  },
)

onEachEngine("an initial password ends after three days, and is not for anybody who has been in", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff("accounts.invite", "users.give-initial-password")
  const { id } = await manager.does(inviteUser, noor)
  const { password, until } = await manager.does(giveInitialPassword, { id })

  assert.equal(until, "2026-11-25T09:00:00.000Z")
  await assert.rejects(manager.does(giveInitialPassword, { id }), refused("users.not-invited"))
  linde.clock.advance({ days: 3 })
  await assert.rejects(signsIn(linde, password), refused("accounts.not-recognised"))
})

onEachEngine(
  "an initial password takes its permission and a fresh second step, and is logged without it",
  async (aPractice) => {
    const linde = await aPractice()
    const manager = await linde.staff("accounts.invite", "users.give-initial-password")
    const { id } = await manager.does(inviteUser, noor)

    const inviter = await linde.staff("accounts.invite", "users.manage")
    await assert.rejects(inviter.does(giveInitialPassword, { id }), refused("general.not-allowed"))
    await assert.rejects(manager.stale().does(giveInitialPassword, { id }), refused("step-up-needed"))
    const { password } = await manager.does(giveInitialPassword, { id })

    const lines = await linde.audit()
    assert.deepEqual(
      lines
        .filter(({ event }) => event === "users.initial-password-given")
        .map(({ outcome, thing }) => [outcome, thing]),
      [
        ["refused", id],
        ["refused", id],
        ["done", id],
      ],
    )
    await linde.work()
    assert.ok(!JSON.stringify([lines, linde.mails()]).includes(password))
  },
)

onEachEngine("of two initial passwords at once one is given, and it is the one that works", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff("accounts.invite", "users.give-initial-password")
  const { id } = await manager.does(inviteUser, noor)

  const both = await Promise.allSettled([1, 2].map(() => manager.does(giveInitialPassword, { id })))

  const given = both.flatMap((one) => (one.status === "fulfilled" ? [one.value.password] : []))
  assert.equal(given.length, 1)
  await signsIn(linde, given[0] ?? "")
})
