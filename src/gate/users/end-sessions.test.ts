import assert from "node:assert/strict"
import { findSession, giveCode } from "#gate/accounts/accounts.ts"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { endUserSessions, getUser } from "./contract.ts"

onEachEngine("a manager signs somebody out everywhere, and nobody else with them", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff("users.see", "users.manage")
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
  const sessions = [await anna.signsIn(), await anna.signsIn({ address: "10.0.0.9", device: "telephone" })]
  const ofBram = await bram.signsIn()
  const { pending } = await anna.givesPassword()
  const code = await anna.code()

  const { endedSessions, user } = await manager.does(endUserSessions, { id: anna.user })

  assert.deepEqual([endedSessions, user.state], [2, "active"])
  for (const session of sessions) assert.equal(await findSession(doorOf(linde), session), undefined)
  assert.ok(await findSession(doorOf(linde), ofBram))
  await assert.rejects(giveCode(doorOf(linde), pending, code, desk), refused("accounts.sign-in-over"))
  const { history } = await manager.does(getUser, { id: anna.user })
  assert.equal(history[0]?.what, "sessions-ended")
  assert.ok(await anna.signsIn(), "the account goes on working")
})

onEachEngine("nobody is signed out without the permission, a fresh second step, or from outside", async (aPractice) => {
  const [linde, eik] = [await aPractice(), await aPractice()]
  const manager = await linde.staff("users.see", "users.manage")
  const other = await linde.staff("users.see")
  const stranger = await eik.staff("users.see", "users.manage")
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()

  await assert.rejects(other.does(endUserSessions, { id: anna.user }), refused("general.not-allowed"))
  await assert.rejects(manager.stale().does(endUserSessions, { id: anna.user }), refused("step-up-needed"))
  await assert.rejects(stranger.does(endUserSessions, { id: anna.user }), refused("general.not-found"))

  assert.ok(await findSession(doorOf(linde), session))
})
