import assert from "node:assert/strict"
import { anAccount, callerOf, desk, doorOf } from "#tests/people/accounts.ts"
import { anAuthenticator, type Authenticator } from "#tests/people/authenticator.ts"
import { onEachAudience, refused, type TestPractice } from "#tests/people/practice.ts"
import { lend } from "#gate/runner/runner.ts"
import { askSignInPasskey, askStepUpPasskey } from "#gate/accounts/sign-in/ask-passkey.ts"
import { closeAccount } from "#gate/accounts/lifecycle/closing.ts"
import {
  changeMe,
  declinePasskey,
  getMe,
  listMySignIns,
  listMySteps,
  removePasskey,
  renamePasskey,
} from "#gate/accounts/contract.ts"
import { giveCode, showPasskey } from "#gate/accounts/sign-in/finish-sign-in.ts"
import { showStepUpPasskey } from "#gate/accounts/sign-in/finish-step-up.ts"
import { beginPasskeySignIn, finishPasskeySignIn } from "#gate/accounts/sign-in/passkey-sign-in.ts"
import { sendCodeAgain } from "#gate/accounts/sign-in/send-code-again.ts"
import { findSession, type SessionFacts } from "#gate/accounts/sessions/sessions.ts"
import { beginPasskey, finishPasskey } from "#gate/accounts/step-set-up/set-up-passkey.ts"

const site = { id: "hoeder.example", origin: "https://hoeder.example" }

type Account = Awaited<ReturnType<typeof anAccount>>

async function factsOf(linde: TestPractice, session: string): Promise<SessionFacts> {
  const facts = await findSession(doorOf(linde), session)
  assert.ok(facts)
  return facts
}

/** Sets a passkey up in a session. */
async function setUp(
  linde: TestPractice,
  session: string,
  key: Authenticator = anAuthenticator(site.origin),
  lie: Parameters<Authenticator["make"]>[1] = {},
): Promise<Authenticator> {
  const who = await factsOf(linde, session)
  const place = lend(linde.practice, callerOf(who))
  const made = key.make(await beginPasskey(place, who, site), lie)
  await finishPasskey(place, who, { site, name: "Sleutelbos", made })
  return key
}

async function withPasskey(linde: TestPractice): Promise<{ anna: Account; key: Authenticator; session: string }> {
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  return { anna, session, key: await setUp(linde, session) }
}

/** Signs in with the passkey alone, as far as this key gets. */
async function whole(linde: TestPractice, key: Authenticator, lie: Parameters<Authenticator["sign"]>[1] = {}) {
  const { pending, request } = await beginPasskeySignIn(doorOf(linde), site, desk)
  return finishPasskeySignIn(doorOf(linde), pending, { site, answer: key.sign(request, lie) }, desk)
}

const wrong = refused("accounts.passkey-wrong")

onEachAudience("a passkey is set up under a name, asked first, and may be the whole sign-in", async (aPractice) => {
  const linde = await aPractice()
  const { anna, key, session } = await withPasskey(linde)

  const { passkeys, usable } = await anna.does(session, listMySteps, {})
  assert.deepEqual(
    [passkeys.length, passkeys[0]?.name, passkeys[0]?.lastUsedAt, usable],
    [1, "Sleutelbos", undefined, ["passkey", "code"]],
  )
  const { pending, asked } = await anna.givesPassword()
  assert.deepEqual(asked, { next: "passkey", steps: ["passkey", "code"] })
  const request = await askSignInPasskey(doorOf(linde), pending, site)
  assert.equal(request.userVerification, "preferred")
  assert.equal(request.allowCredentials?.length, 1)
  await showPasskey(doorOf(linde), pending, { site, answer: key.sign(request, { verified: false }) }, desk)

  linde.clock.advance({ seconds: 1 })
  const { me, session: fresh } = await whole(linde, key)

  assert.equal(me.user.id, anna.user)
  assert.ok((await anna.does(fresh, listMySteps, {})).passkeys[0]?.lastUsedAt)
  const { signIns } = await anna.does(fresh, listMySignIns, {})
  assert.deepEqual(
    signIns.slice(0, 1).map(({ outcome }) => outcome),
    ["passkey-right"],
  )
  await linde.work()
  assert.ok(anna.mails().some(({ text }) => text.includes("passkey toegevoegd")))
})

onEachAudience(
  "a passkey alone is no sign-in where it did not know its owner, nor where anything of it is not ours",
  async (aPractice) => {
    const [linde, eik] = [await aPractice(), await aPractice()]
    const { key } = await withPasskey(linde)
    const there = await withPasskey(eik)
    const other = "https://hoeder.example.evil"

    await assert.rejects(whole(linde, key, { verified: false }), wrong)
    await assert.rejects(whole(linde, key, { origin: other }), wrong)
    await assert.rejects(whole(linde, key, { rpId: "evil" }), wrong)
    await assert.rejects(whole(linde, key, { challenge: "AAAA" }), wrong)
    await assert.rejects(whole(linde, anAuthenticator(site.origin)), wrong)
    await assert.rejects(whole(linde, there.key), wrong)
    await whole(linde, key)
    await whole(eik, there.key)
  },
)

onEachAudience("a challenge is answered once, in its own sign-in, within five minutes", async (aPractice) => {
  const linde = await aPractice()
  const { anna, key } = await withPasskey(linde)
  const door = doorOf(linde)
  const begun = await beginPasskeySignIn(door, site, desk)
  const beside = await beginPasskeySignIn(door, site, desk)
  const shown = { site, answer: key.sign(begun.request) }

  await assert.rejects(finishPasskeySignIn(door, beside.pending, shown, desk), wrong)
  const tries = await Promise.allSettled(
    Array.from({ length: 4 }, () => finishPasskeySignIn(door, begun.pending, shown, desk)),
  )
  assert.equal(tries.filter(({ status }) => status === "fulfilled").length, 1)

  const late = await beginPasskeySignIn(door, site, desk)
  linde.clock.advance({ minutes: 5 })
  await assert.rejects(finishPasskeySignIn(door, late.pending, { site, answer: key.sign(late.request) }, desk), wrong)

  // What was asked beside a password is no answer to a sign-in without one, nor the other way round.
  const { pending } = await anna.givesPassword()
  const asked = await askSignInPasskey(door, pending, site)
  await assert.rejects(finishPasskeySignIn(door, pending, { site, answer: key.sign(asked) }, desk), wrong)
  const alone = await beginPasskeySignIn(door, site, desk)
  const answer = key.sign(alone.request)
  await assert.rejects(showPasskey(door, alone.pending, { site, answer }, desk), refused("accounts.sign-in-over"))
  await assert.rejects(showPasskey(door, pending, { site, answer }, desk), wrong)
  await assert.rejects(giveCode(door, alone.pending, "123456", desk), refused("accounts.sign-in-over"))
  await assert.rejects(sendCodeAgain(door, alone.pending), refused("accounts.sign-in-over"))
})

onEachAudience("a passkey that counts backwards is a copy, and is refused", async (aPractice) => {
  const linde = await aPractice()
  const { key } = await withPasskey(linde)
  await whole(linde, key, { counter: 100 })

  await assert.rejects(whole(linde, key, { counter: 100 }), wrong)
  await assert.rejects(whole(linde, key, { counter: 4 }), wrong)
  await whole(linde, key, { counter: 4_294_967_295 })
})

onEachAudience(
  "a passkey of a colleague is no second step; nor does a closed account come in with its own",
  async (aPractice) => {
    const linde = await aPractice()
    const { key } = await withPasskey(linde)
    const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
    const ofBram = await bram.signsIn()
    const keyOfBram = await setUp(linde, ofBram)
    const { pending } = await bram.givesPassword()
    const asked = await askSignInPasskey(doorOf(linde), pending, site)

    await assert.rejects(showPasskey(doorOf(linde), pending, { site, answer: key.sign(asked) }, desk), wrong)
    await assert.rejects(
      showPasskey(doorOf(linde), pending, { site, answer: keyOfBram.sign(asked) }, desk),
      refused("accounts.passkey-expired"),
    )
    const who = await factsOf(linde, ofBram)
    const place = lend(linde.practice, callerOf(who))
    const again = keyOfBram.make(await beginPasskey(place, who, site))
    await assert.rejects(finishPasskey(place, who, { site, name: "Dubbel", made: again }), wrong)
    await whole(linde, keyOfBram)
    await linde.change((at) => closeAccount(at, bram.user))
    await assert.rejects(whole(linde, keyOfBram), wrong)
  },
)

onEachAudience("setting up is refused at another site, with another challenge, and twice", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  const key = () => anAuthenticator(site.origin)

  await assert.rejects(setUp(linde, session, key(), { origin: "https://evil.example" }), wrong)
  await assert.rejects(setUp(linde, session, key(), { rpId: "evil.example" }), wrong)
  await assert.rejects(setUp(linde, session, key(), { challenge: "AAAA" }), wrong)
  const who = await factsOf(linde, session)
  const place = lend(linde.practice, callerOf(who))
  const made = key().make(await beginPasskey(place, who, site))
  await finishPasskey(place, who, { site, name: "Telefoon", made })
  await assert.rejects(finishPasskey(place, who, { site, name: "Nog eens", made }), refused("accounts.passkey-expired"))
  assert.deepEqual(
    (await anna.does(session, listMySteps, {})).passkeys.map(({ name }) => name),
    ["Telefoon"],
  )
})

onEachAudience("a passkey steps up, and is removed only by its owner after a step-up", async (aPractice) => {
  const linde = await aPractice()
  const { anna, key, session } = await withPasskey(linde)
  const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
  const id = (await anna.does(session, listMySteps, {})).passkeys[0]?.id ?? ""
  await assert.rejects(bram.does(await bram.signsIn(), removePasskey, { id }), refused("general.not-found"))
  linde.clock.advance({ minutes: 5 })
  await assert.rejects(anna.does(session, removePasskey, { id }), refused("step-up-needed"))

  const who = await factsOf(linde, session)
  const request = await askStepUpPasskey(doorOf(linde), who, site)
  const renewed = await showStepUpPasskey(doorOf(linde), who, { site, answer: key.sign(request) }, desk)

  await anna.does(renewed.session, removePasskey, { id })
  assert.deepEqual((await anna.givesPassword()).asked.next, "code")
})

onEachAudience("a passkey gets another name from its owner alone, and goes on working", async (aPractice) => {
  const linde = await aPractice()
  const { anna, key, session } = await withPasskey(linde)
  const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
  const id = (await anna.does(session, listMySteps, {})).passkeys[0]?.id ?? ""
  const names = async () => (await anna.does(session, listMySteps, {})).passkeys.map(({ name }) => name)
  const before = await names()

  const ofBram = await bram.signsIn()
  await assert.rejects(bram.does(ofBram, renamePasskey, { id, name: "Van Bram" }), refused("general.not-found"))
  await assert.rejects(anna.does(session, renamePasskey, { id, name: " " }), refused("general.malformed"))
  assert.deepEqual(await names(), before)

  await anna.does(session, renamePasskey, { id, name: "  Sleutelbos " })
  assert.deepEqual(await names(), ["Sleutelbos"])
  await whole(linde, key)
  await anna.does(session, removePasskey, { id })
  await assert.rejects(anna.does(session, renamePasskey, { id, name: "Weg" }), refused("general.not-found"))
})

onEachAudience("a passkey is offered to who has none, until they set one up or say no once", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
  const [ofAnna, ofBram] = [await anna.signsIn(), await bram.signsIn()]
  const offered = async (account: Account, session: string) => (await account.does(session, getMe, {})).offerPasskey
  assert.deepEqual([await offered(anna, ofAnna), await offered(bram, ofBram)], [true, true])

  await bram.does(ofBram, declinePasskey, {})
  await bram.does(ofBram, changeMe, { language: "en" })
  await setUp(linde, ofAnna)

  assert.deepEqual([await offered(anna, ofAnna), await offered(bram, ofBram)], [false, false])
  assert.equal(await offered(bram, await bram.signsIn()), false)
})
