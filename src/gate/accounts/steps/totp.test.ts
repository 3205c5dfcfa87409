import assert from "node:assert/strict"
import { test } from "node:test"
import { Secret, TOTP, URI } from "otpauth"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachAudience, refused, type TestPractice } from "#tests/people/practice.ts"
import { beginTotp, confirmTotp, listMySteps, listSessions, removeTotp } from "#gate/accounts/contract.ts"
import { giveCode, giveTotp } from "#gate/accounts/sign-in/finish-sign-in.ts"
import { giveStepUpTotp } from "#gate/accounts/sign-in/finish-step-up.ts"
import { sendCodeAgain } from "#gate/accounts/sign-in/send-code-again.ts"
import { findSession } from "#gate/accounts/sessions/sessions.ts"
import { base32, newTotpSecret, stepOfCode, totpCode, totpStep, totpUri } from "./totp.ts"

type Account = Awaited<ReturnType<typeof anAccount>>

/** An authenticator app that is not ours. */
interface App {
  code(after?: number): string
}

async function setUp(linde: TestPractice, anna: Account, session: string): Promise<App> {
  const { uri } = await anna.does(session, beginTotp, {})
  const app = appOf(linde, uri)
  await anna.does(session, confirmTotp, { code: app.code() })
  linde.clock.advance({ seconds: 30 })
  return app
}

function appOf(linde: TestPractice, uri: string): App {
  const scanned = URI.parse(uri)
  assert.ok(scanned instanceof TOTP)
  return {
    code: (after = 0) => scanned.generate({ timestamp: linde.clock.now().epochMilliseconds + after * 1000 }),
  }
}

test("codes are those of RFC 6238 and of another implementation", () => {
  // RFC 6238, appendix B, the last six of its eight digits.
  const secret = Buffer.from("12345678901234567890")
  const vectors = [
    [59, "287082"],
    [1111111109, "081804"],
    [1111111111, "050471"],
    [1234567890, "005924"],
    [2000000000, "279037"],
    [20000000000, "353130"],
  ] as const
  for (const [seconds, code] of vectors) assert.equal(totpCode(secret, Math.floor(seconds / 30)), code)

  for (let time = 0; time < 500; time += 1) {
    const own = newTotpSecret()
    const now = Temporal.Instant.fromEpochMilliseconds(1_700_000_000_000 + time * 86_400_123)
    const other = new TOTP({ secret: new Secret({ buffer: new Uint8Array(own).buffer }) })
    assert.equal(totpCode(own, totpStep(now)), other.generate({ timestamp: now.epochMilliseconds }))
    assert.equal(base32(own), other.secret.base32)
  }
})

test("the picture says to any app what it needs, whatever the names are", () => {
  const secret = newTotpSecret()
  const scanned = URI.parse(totpUri(secret, "De Linde & Co: zorg", "anna+x@linde.example"))
  assert.ok(scanned instanceof TOTP)
  assert.deepEqual(
    [scanned.secret.base32, scanned.label, scanned.issuer, scanned.digits, scanned.period, scanned.algorithm],
    [base32(secret), "anna+x@linde.example", "Hoeder De Linde & Co zorg", 6, 30, "SHA1"],
  )
})

test("a code holds one step before and after its own, and no longer", () => {
  const secret = newTotpSecret()
  const now = Temporal.Instant.from("2026-11-22T09:00:10Z")
  const step = totpStep(now)
  const accepted = [-2, -1, 0, 1, 2].map((by) => stepOfCode(secret, totpCode(secret, step + by), now))
  assert.deepEqual(accepted, [undefined, step - 1, step, step + 1, undefined])
  for (const typed of ["", "12345", "1234567", "abcdef"]) assert.equal(stepOfCode(secret, typed, now), undefined)
})

onEachAudience(
  "an authenticator app is set up with its first code, and is asked at the next sign-in",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const session = await anna.signsIn()
    const { key, uri } = await anna.does(session, beginTotp, {})
    const app = appOf(linde, uri)
    assert.match(key, /^[A-Z2-7]{32}$/)
    await assert.rejects(anna.does(session, confirmTotp, { code: "000000" }), refused("accounts.totp-wrong"))
    assert.deepEqual((await anna.does(session, listMySteps, {})).usable, ["code"])

    await anna.does(session, confirmTotp, { code: app.code() })
    linde.clock.advance({ seconds: 30 })
    await linde.work()
    const mailed = linde.mails().length
    const { pending, asked } = await anna.givesPassword()
    const signedIn = await giveTotp(doorOf(linde), pending, app.code(), desk)

    assert.deepEqual(asked, { next: "totp", steps: ["totp", "code"] })
    assert.equal(signedIn.me.user.id, anna.user)
    await linde.work()
    assert.match(linde.mails()[mailed - 1]?.text ?? "", /authenticator-app ingesteld/)
    assert.ok(
      !linde
        .mails()
        .slice(mailed)
        .some(({ text }) => /^ {4}\d{6}$/m.test(text)),
      "no code is mailed unasked",
    )
  },
)

onEachAudience("a code of the app never works twice, and of tries at once one is right", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const app = await setUp(linde, anna, await anna.signsIn())
  const code = app.code()
  const pendings = [await anna.givesPassword(), await anna.givesPassword(), await anna.givesPassword()]

  const tries = await Promise.allSettled(pendings.map(({ pending }) => giveTotp(doorOf(linde), pending, code, desk)))
  const late = await anna.givesPassword()

  assert.equal(tries.filter(({ status }) => status === "fulfilled").length, 1)
  await assert.rejects(giveTotp(doorOf(linde), late.pending, code, desk), refused("accounts.totp-wrong"))
  await assert.rejects(giveTotp(doorOf(linde), late.pending, app.code(-30), desk), refused("accounts.totp-wrong"))
  await giveTotp(doorOf(linde), late.pending, app.code(30), desk)
})

onEachAudience("the code by mail can be asked instead; what nobody asked for does not work", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
  await setUp(linde, anna, await anna.signsIn())
  const ofBram = await bram.givesPassword()
  const { pending } = await anna.givesPassword()

  await assert.rejects(giveCode(doorOf(linde), pending, "123456", desk), refused("accounts.code-expired"))
  await assert.rejects(giveTotp(doorOf(linde), ofBram.pending, "123456", desk), refused("accounts.step.not-allowed"))
  const asked = await sendCodeAgain(doorOf(linde), pending)
  assert.deepEqual(asked, { next: "code", maskedEmail: "a•••a@l•••e.example", steps: ["code", "totp"] })
  await giveCode(doorOf(linde), pending, await anna.code(), desk)
})

onEachAudience("wrong codes of the app slow down and lock like those by mail", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const app = await setUp(linde, anna, await anna.signsIn())
  const { pending } = await anna.givesPassword()
  const wrong = ["000000", "111111"].find((code) => stepsAround.every((by) => app.code(by) !== code)) ?? "222222"
  const refusals: string[] = []
  for (let time = 0; time < 11; time += 1) {
    const error = await giveTotp(doorOf(linde), pending, wrong, desk).then(
      () => "taken",
      ({ code }: { code: string }) => code,
    )
    refusals.push(error)
    linde.clock.advance({ seconds: time < 4 ? 0 : 2 ** (time - 4) })
  }

  assert.deepEqual(refusals, [...Array.from({ length: 10 }, () => "accounts.totp-wrong"), "accounts.locked"])
  await linde.work()
  assert.match(anna.mails().at(-1)?.text ?? "", /10 keer achter elkaar/)
})

const stepsAround = [-60, -30, 0, 30, 60, 90, 120]

onEachAudience("an app is set up and removed after a step-up only, and ends every other session", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const [session, phone] = [await anna.signsIn(), await anna.signsIn()]
  linde.clock.advance({ minutes: 5 })
  await assert.rejects(anna.does(session, beginTotp, {}), refused("step-up-needed"))
  const fresh = await anna.signsIn()

  const app = await setUp(linde, anna, fresh)

  assert.equal(await findSession(doorOf(linde), phone), undefined)
  assert.equal((await anna.does(fresh, listSessions, {})).sessions.length, 1)
  linde.clock.advance({ minutes: 5 })
  await assert.rejects(anna.does(fresh, removeTotp, {}), refused("step-up-needed"))
  const facts = await findSession(doorOf(linde), fresh)
  assert.ok(facts)
  const renewed = await giveStepUpTotp(doorOf(linde), facts, app.code(), desk)
  await anna.does(renewed.session, removeTotp, {})
  await assert.rejects(anna.does(renewed.session, removeTotp, {}), refused("general.not-found"))
  assert.deepEqual((await anna.givesPassword()).asked.next, "code")
})
