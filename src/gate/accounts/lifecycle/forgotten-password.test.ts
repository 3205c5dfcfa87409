import assert from "node:assert/strict"
import { anAccount, desk, doorOf, type Account, visitorFrom } from "#tests/people/accounts.ts"
import { onEachAudience, refused, type TestPractice } from "#tests/people/practice.ts"
import { run } from "#gate/runner/runner.ts"
import { closeAccount } from "./closing.ts"
import { askNewPassword, setNewPassword } from "./forgotten-password.ts"
import { invite } from "./invite.ts"
import { judgePassword } from "./judge-password.ts"
import { readPasswordLink } from "./read-password-link.ts"
import { makeRecoveryCodes } from "#gate/accounts/contract.ts"
import { giveCode, giveRecoveryCode } from "#gate/accounts/sign-in/finish-sign-in.ts"
import { sendCodeAgain } from "#gate/accounts/sign-in/send-code-again.ts"
import { findSession } from "#gate/accounts/sessions/sessions.ts"
import { beginSecondStep } from "#gate/accounts/sign-in/sign-in.ts"
import { takeStepsAway } from "#gate/accounts/steps/steps.ts"
import { getUser } from "#gate/accounts/users/user-rows.ts"

const origin = "https://hoeder.example"
const password = "tractor velvet umbrella nine"

const ask = (linde: TestPractice, email: string) => askNewPassword(doorOf(linde), email, { from: desk }, origin)
const set = (linde: TestPractice, token: string, fresh = password) =>
  setNewPassword(doorOf(linde), { token, password: fresh })
const gone = refused("accounts.password-link.not-found")

async function linkOf(linde: TestPractice, account: Account): Promise<string> {
  await ask(linde, account.email)
  await linde.work()
  return /\/wachtwoord#[a-z0-9-]+\.([\w-]{43})/.exec(account.mails().at(-1)?.text ?? "")?.[1] ?? ""
}

onEachAudience(
  "a forgotten password is replaced by a link, which ends every session and opens none",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const session = await anna.signsIn()
    const token = await linkOf(linde, anna)
    const link = { practice: linde.practice.ref.slug, token }
    const caller = { ...visitorFrom(desk, linde.audience), practice: linde.practice }

    const read = await run(readPasswordLink, caller, link)
    const verdict = await run(judgePassword, caller, { password: "AnnaDeVries2026", link })
    await set(linde, token)

    assert.deepEqual(read, {
      name: "Anna de Vries",
      maskedEmail: "a•••a@l•••e.example",
      until: "2026-11-22T09:30:00.000Z",
    })
    assert.equal((verdict as { good: boolean }).good, false)
    assert.equal(await findSession(doorOf(linde), session), undefined)
    await assert.rejects(anna.givesPassword(), refused("accounts.not-recognised"))
    await anna.givesPassword(password)
    await linde.work()
    assert.ok(anna.mails().some(({ subject }) => subject === "Je wachtwoord is gewijzigd: Praktijk De Linde"))
  },
)

onEachAudience("after a link by mail a code by mail is no second step, and is not sent", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  await set(linde, await linkOf(linde, anna))
  await linde.work()
  const before = anna.mails().length

  const { pending, asked } = await anna.givesPassword(password)
  assert.deepEqual(asked, { next: "identity-check" })
  await assert.rejects(sendCodeAgain(doorOf(linde), pending), refused("accounts.step.not-allowed"))
  await assert.rejects(giveCode(doorOf(linde), pending, "123456", desk), refused("accounts.step.not-allowed"))
  await linde.work()
  assert.equal(anna.mails().length, before)

  // Asking for another link takes nothing of this away.
  await set(linde, await linkOf(linde, anna), "fietsbel zondag kaasschaaf")
  assert.deepEqual((await anna.givesPassword("fietsbel zondag kaasschaaf")).asked, { next: "identity-check" })
})

onEachAudience(
  "a recovery code, or a colleague who looked, makes mail a second step again",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const [first = "", second = ""] = (await anna.does(await anna.signsIn(), makeRecoveryCodes, {})).codes
    await set(linde, await linkOf(linde, anna))
    const { pending, asked } = await anna.givesPassword(password)
    assert.deepEqual(asked, { next: "recovery", steps: ["recovery"] })
    await assert.rejects(giveRecoveryCode(doorOf(linde), pending, "AAAA-AAAA-AAAA", desk))
    assert.equal((await anna.givesPassword(password)).asked.next, "recovery", "a wrong code shows nothing")
    await giveRecoveryCode(doorOf(linde), pending, first, desk)
    assert.equal((await anna.givesPassword(password)).asked.next, "code")

    await set(linde, await linkOf(linde, anna), "fietsbel zondag kaasschaaf")
    assert.deepEqual((await anna.givesPassword("fietsbel zondag kaasschaaf")).asked.next, "recovery")
    await linde.change((at) => takeStepsAway(at, anna.user))
    const again = await anna.givesPassword("fietsbel zondag kaasschaaf")
    await assert.rejects(giveRecoveryCode(doorOf(linde), again.pending, second, desk))
    assert.deepEqual(again.asked.next, "code")
    await giveCode(doorOf(linde), again.pending, await anna.code(), desk)
  },
  "recovery",
)

onEachAudience(
  "what a provider vouched for says nothing of a password that was chosen by mail",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const [first = ""] = (await anna.does(await anna.signsIn(), makeRecoveryCodes, {})).codes
    await set(linde, await linkOf(linde, anna))

    const begun = await linde.change(async (at) => beginSecondStep(at, await getUser(at, anna.user), "provider"))
    assert.equal(begun.answer.next, "code")
    await giveRecoveryCode(doorOf(linde), begun.pending, first, desk)

    assert.equal((await anna.givesPassword(password)).asked.next, "recovery")
  },
  "recovery",
)

onEachAudience("a link works once, for half an hour, and not when it was replaced", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

  const first = await linkOf(linde, anna)
  const second = await linkOf(linde, anna)
  await assert.rejects(set(linde, first), gone)
  linde.clock.advance({ minutes: 30 })
  await assert.rejects(set(linde, second), gone)
  const third = await linkOf(linde, anna)
  await assert.rejects(set(linde, third, "AnnaDeVries2026"), refused("accounts.password-weak"))
  const atOnce = await Promise.allSettled([set(linde, third), set(linde, third, "fietsbel zondag kaasschaaf")])
  assert.deepEqual(atOnce.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
  await assert.rejects(set(linde, third), gone)
})

onEachAudience(
  "who has no account, was only invited or has left gets no link, and the asker no word of it",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const token = await linkOf(linde, anna)
    await linde.change((at) => closeAccount(at, anna.user))
    const carla = { name: "Carla Claes", email: "carla@linde.example", language: "nl", groups: [] } as const
    await linde.change((at) => invite(at, carla, origin))
    await linde.work()
    const before = linde.mails().length

    for (const email of [anna.email, carla.email, "niemand@linde.example", "geen adres"]) await ask(linde, email)
    await linde.work()

    assert.equal(linde.mails().length, before)
    await assert.rejects(set(linde, token), gone)
  },
)

onEachAudience("somebody is not sent more than a few links, however often they are asked for", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

  for (let time = 0; time < 12; time += 1) await ask(linde, anna.email)
  await linde.work()

  assert.equal(anna.mails().length, 3)
})

onEachAudience("a made-up link opens nothing", async (aPractice) => {
  const linde = await aPractice()
  const caller = { ...visitorFrom(desk, linde.audience), practice: linde.practice }
  const link = { practice: linde.practice.ref.slug, token: "verzonnen" }

  await assert.rejects(set(linde, "verzonnen"), gone)
  await assert.rejects(run(readPasswordLink, caller, link), refused("general.not-found"))
  await assert.rejects(run(judgePassword, caller, { password: "proberen", link }), refused("general.not-found"))
})
