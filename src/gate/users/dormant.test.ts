import assert from "node:assert/strict"
import type { UserId } from "#ground/kernel/ids.ts"
import { aManager, anAccount } from "#tests/people/accounts.ts"
import { onEachEngine, refused, type Staff } from "#tests/people/practice.ts"
import { getDormancy, getUser, listUsers, setDormancy } from "./contract.ts"

const stateOf = async (manager: Staff, id: UserId): Promise<string> => (await manager.does(getUser, { id })).user.state

onEachEngine(
  "an account that nobody uses is given notice after 90 days and closed 14 days later",
  async (aPractice) => {
    const linde = await aPractice()
    const mia = await aManager(linde)
    const manager = await linde.staff("users.see")
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    await anna.signsIn()

    linde.clock.advance({ days: 89, hours: 23 })
    await mia.signsIn()
    await linde.work()
    assert.equal((await manager.does(getUser, { id: anna.user })).user.dormant, undefined)
    linde.clock.advance({ hours: 1 })
    await linde.work()
    const told = (await manager.does(getUser, { id: anna.user })).user
    assert.deepEqual([told.state, told.dormant?.closesOn], ["active", "2027-03-06"])
    assert.ok(anna.mails().at(-1)?.subject.startsWith("Je account wordt gesloten"))
    assert.match(mia.mails().at(-1)?.text ?? "", /Anna de Vries/)
    linde.clock.advance({ days: 13, hours: 23 })
    await linde.work()
    assert.equal(await stateOf(manager, anna.user), "active")
    linde.clock.advance({ hours: 1 })
    await linde.work()

    assert.equal(await stateOf(manager, anna.user), "ended")
    assert.equal(anna.mails().filter(({ subject }) => subject.startsWith("Je account wordt gesloten")).length, 1)
    assert.equal((await manager.does(getUser, { id: anna.user })).history[0]?.what, "closed-unused")
  },
)

onEachEngine("who signs in after the notice keeps the account", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff("users.see")
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  linde.clock.advance({ days: 90 })
  await linde.work()

  await anna.signsIn()
  linde.clock.advance({ days: 15 })
  await linde.work()

  const { user } = await manager.does(getUser, { id: anna.user })
  assert.deepEqual([user.state, user.dormant], ["active", undefined])
})

onEachEngine("the last manager's account is reported, and never closed for want of use", async (aPractice) => {
  const linde = await aPractice()
  const mia = await aManager(linde)
  const manager = await linde.staff("users.see")
  linde.clock.advance({ days: 90 })
  await linde.work()
  linde.clock.advance({ days: 30 })
  await linde.work()

  const { users } = await manager.does(listUsers, {})
  assert.deepEqual(
    users.map(({ id, state, dormant }) => [id, state, dormant?.since]),
    [[mia.user, "active", "2026-11-22T09:00:00.000Z"]],
  )
  await mia.givesPassword()
})

onEachEngine("the practice chooses the days, within what is safe", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff("users.see", "users.manage")
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  assert.deepEqual(await manager.does(getDormancy, {}), { days: 90, noticeDays: 14 })
  for (const wrong of [
    { days: 29, noticeDays: 14 },
    { days: 366, noticeDays: 14 },
    { days: 90, noticeDays: 6 },
  ]) {
    await assert.rejects(manager.does(setDormancy, wrong), refused("general.malformed"))
  }
  await assert.rejects(
    (await linde.staff("users.see")).does(setDormancy, { days: 30, noticeDays: 7 }),
    refused("general.not-allowed"),
  )

  await manager.does(setDormancy, { days: 30, noticeDays: 7 })
  linde.clock.advance({ days: 30 })
  await linde.work()
  linde.clock.advance({ days: 7 })
  await linde.work()

  assert.equal(await stateOf(manager, anna.user), "ended")
})
