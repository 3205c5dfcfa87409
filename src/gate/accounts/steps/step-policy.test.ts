import assert from "node:assert/strict"
import { aManager, anAccount, callerOf, desk, doorOf } from "#tests/people/accounts.ts"
import { anAuthenticator } from "#tests/people/authenticator.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { lend } from "#gate/runner/runner.ts"
import { setSetting } from "#gate/settings/settings.ts"
import { beginTotp, getMe, getStepPolicy, listMySteps, removePasskey, setStepPolicy } from "#gate/accounts/contract.ts"
import { giveCode, giveTotp } from "#gate/accounts/sign-in/finish-sign-in.ts"
import { refuseBeforeRequiredAction } from "#gate/accounts/sessions/required-action.ts"
import { beginPasskeySignIn, finishPasskeySignIn } from "#gate/accounts/sign-in/passkey-sign-in.ts"
import { sendCodeAgain } from "#gate/accounts/sign-in/send-code-again.ts"
import { findSession } from "#gate/accounts/sessions/sessions.ts"
import { beginPasskey, finishPasskey } from "#gate/accounts/step-set-up/set-up-passkey.ts"

const site = { id: "hoeder.example", origin: "https://hoeder.example" }
const stronger = { allowed: ["passkey", "totp"] as ("passkey" | "totp")[], mailForHighRisk: true }

async function setUpPasskey(linde: TestPractice, session: string) {
  const who = await findSession(doorOf(linde), session)
  assert.ok(who)
  const place = lend(linde.practice, callerOf(who))
  const key = anAuthenticator(site.origin)
  await finishPasskey(place, who, { site, name: "Telefoon", made: key.make(await beginPasskey(place, who, site)) })
  return key
}

const requiredAction = async (linde: TestPractice, session: string) =>
  (await findSession(doorOf(linde), session))?.requiredAction

onEachEngine(
  "who may no longer use mail and has nothing else comes in to set up a step, and for nothing else",
  async (aPractice) => {
    const linde = await aPractice()
    const privacy = await linde.staff("accounts.set-policy")
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const before = await anna.signsIn()
    assert.equal(await requiredAction(linde, before), undefined)

    await privacy.does(setStepPolicy, stronger)

    assert.equal(await requiredAction(linde, before), "set-up-step")
    linde.clock.advance({ minutes: 1 })
    const session = await anna.signsIn()
    assert.equal((await anna.does(session, getMe, {})).requiredAction, "set-up-step")
    assert.deepEqual(await anna.does(session, listMySteps, {}), {
      allowed: ["passkey", "totp"],
      usable: [],
      passkeys: [],
      recoveryCodesLeft: 0,
    })
    for (const act of [
      "accounts.list-colleagues",
      "accounts.make-recovery-codes",
      "persons.find",
      "accounts.change-password",
    ])
      assert.throws(
        () => refuseBeforeRequiredAction({ requiredAction: "set-up-step" }, act),
        refused("accounts.step-set-up.not-allowed"),
      )

    const key = await setUpPasskey(linde, session)

    assert.equal(await requiredAction(linde, session), undefined)
    const { pending, asked } = await anna.givesPassword()
    assert.deepEqual(asked, { next: "passkey", steps: ["passkey"] })
    await assert.rejects(sendCodeAgain(doorOf(linde), pending), refused("accounts.step.not-allowed"))
    await assert.rejects(giveCode(doorOf(linde), pending, "123456", desk), refused("accounts.step.not-allowed"))
    const { passkeys } = await anna.does(session, listMySteps, {})
    await assert.rejects(
      anna.does(session, removePasskey, { id: passkeys[0]?.id ?? "" }),
      refused("accounts.step.last"),
    )
    const alone = await beginPasskeySignIn(doorOf(linde), site, desk)
    await finishPasskeySignIn(doorOf(linde), alone.pending, { site, answer: key.sign(alone.request) }, desk)
  },
)

onEachEngine("mail may be refused to those whose groups hold high-risk rights alone", async (aPractice) => {
  const linde = await aPractice()
  const privacy = await linde.staff("accounts.set-policy")
  const mia = await aManager(linde)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const [ofMia, ofAnna] = [await mia.signsIn(), await anna.signsIn()]

  await privacy.does(setStepPolicy, { allowed: ["passkey", "totp", "code"], mailForHighRisk: false })

  assert.equal(await requiredAction(linde, ofMia), "set-up-step")
  assert.equal(await requiredAction(linde, ofAnna), undefined)
  assert.deepEqual((await mia.does(ofMia, listMySteps, {})).allowed, ["passkey", "totp"])
  assert.deepEqual((await anna.does(ofAnna, listMySteps, {})).usable, ["code"])
})

onEachEngine("a step that is no longer allowed opens nothing, and is not set up", async (aPractice) => {
  const linde = await aPractice()
  const privacy = await linde.staff("accounts.set-policy")
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const key = await setUpPasskey(linde, await anna.signsIn())

  await privacy.does(setStepPolicy, { allowed: ["code"], mailForHighRisk: true })

  const alone = await beginPasskeySignIn(doorOf(linde), site, desk)
  await assert.rejects(
    finishPasskeySignIn(doorOf(linde), alone.pending, { site, answer: key.sign(alone.request) }, desk),
    refused("accounts.passkey-wrong"),
  )
  const { pending, asked } = await anna.givesPassword()
  assert.equal(asked.next, "code")
  await assert.rejects(giveTotp(doorOf(linde), pending, "123456", desk), refused("accounts.step.not-allowed"))
  const { session } = await giveCode(doorOf(linde), pending, await anna.code(), desk)
  await assert.rejects(anna.does(session, beginTotp, {}), refused("accounts.step.not-allowed"))
})

onEachEngine("none is not a choice, wherever it comes from", async (aPractice) => {
  const linde = await aPractice()
  const privacy = await linde.staff("accounts.set-policy")
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

  await assert.rejects(
    privacy.does(setStepPolicy, { allowed: [], mailForHighRisk: true }),
    refused("general.malformed"),
  )
  const none = { allowed: ["none"], mailForHighRisk: true } as unknown as typeof stronger
  await assert.rejects(privacy.does(setStepPolicy, none), refused("general.malformed"))
  await linde.change((at) => setSetting(at, "second-steps", { allowed: [] }))

  assert.deepEqual((await privacy.does(getStepPolicy, {})).allowed, ["passkey", "totp", "code"])
  const { pending } = await anna.givesPassword()
  assert.equal(await findSession(doorOf(linde), pending), undefined)
})

onEachEngine("the policy is set with its own right, after a step-up, and is in the log", async (aPractice) => {
  const linde = await aPractice()
  const privacy = await linde.staff("accounts.set-policy")
  await assert.rejects(
    (await linde.staff("accounts.invite")).does(setStepPolicy, stronger),
    refused("general.not-allowed"),
  )
  await assert.rejects(privacy.stale().does(setStepPolicy, stronger), refused("step-up-needed"))
  await privacy.does(setStepPolicy, stronger)

  const lines = (await linde.audit()).filter(({ event }) => event === "accounts.step-policy-set")
  assert.deepEqual(
    lines.map(({ outcome }) => outcome),
    ["refused", "refused", "done"],
  )
})
