import assert from "node:assert/strict"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachAudience, refused } from "#tests/people/practice.ts"
import { changePassword } from "./change-password.ts"
import { giveCode } from "#gate/accounts/sign-in/finish-sign-in.ts"
import { findSession } from "#gate/accounts/sessions/sessions.ts"

const fresh = "tractor velvet umbrella nine"

onEachAudience(
  "a changed password ends every session and every sign-in under way, and its user is told",
  async (aPractice) => {
    const linde = await aPractice()
    const door = doorOf(linde)
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const sessions = [await anna.signsIn(), await anna.signsIn()]
    const { pending } = await anna.givesPassword()
    const code = await anna.code()
    for (const session of sessions) assert.ok(await findSession(door, session))

    await changePassword(door, anna.user, { current: anna.password, fresh }, desk)

    for (const session of sessions) assert.equal(await findSession(door, session), undefined)
    await assert.rejects(giveCode(door, pending, code, desk), refused("accounts.sign-in-over"))
    await assert.rejects(anna.givesPassword(), refused("accounts.not-recognised"))
    await anna.givesPassword(fresh)
    await linde.work()
    assert.ok(anna.mails().some(({ subject }) => subject === "Je wachtwoord is gewijzigd: Praktijk De Linde"))
  },
)

onEachAudience("a wrong present password changes nothing and counts as a wrong sign-in", async (aPractice) => {
  const linde = await aPractice()
  const door = doorOf(linde)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()

  for (let time = 0; time < 3; time += 1) {
    await assert.rejects(
      changePassword(door, anna.user, { current: "mis", fresh }, desk),
      refused("accounts.current-password-wrong"),
    )
  }

  await assert.rejects(
    changePassword(door, anna.user, { current: anna.password, fresh }, desk),
    refused("accounts.wait"),
  )
  await assert.rejects(anna.givesPassword(), refused("accounts.wait"))
  assert.ok(await findSession(door, session))
})

onEachAudience(
  "wrong present passwords and wrong sign-ins are one count, which locks and is told",
  async (aPractice) => {
    const linde = await aPractice()
    const door = doorOf(linde)
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const session = await anna.signsIn()
    const change = (current: string) => changePassword(door, anna.user, { current, fresh }, desk)
    for (let time = 0; time < 10; time += 1) {
      if (time % 2 === 0) await assert.rejects(change("mis"), refused("accounts.current-password-wrong"))
      else await assert.rejects(anna.givesPassword("mis"), refused("accounts.not-recognised"))
      linde.clock.advance({ seconds: 65 })
    }
    linde.clock.advance({ seconds: -65 })
    await linde.work()

    await assert.rejects(change(anna.password), refused("accounts.locked"))
    await assert.rejects(anna.givesPassword(), refused("accounts.locked"))
    assert.match(anna.mails().at(-1)?.text ?? "", /10 keer achter elkaar/)
    linde.clock.advance({ minutes: 15 })
    await change(anna.password)
    assert.equal(await findSession(door, session), undefined)
  },
)

onEachAudience("a weak password and the one that is already there are refused", async (aPractice) => {
  const linde = await aPractice()
  const door = doorOf(linde)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const change = (to: string) => changePassword(door, anna.user, { current: anna.password, fresh: to }, desk)

  await assert.rejects(change("AnnaDeVries2026"), refused("accounts.password-weak"))
  await assert.rejects(change(anna.password), refused("accounts.password-same"))
  await anna.givesPassword()
})
