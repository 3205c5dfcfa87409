import assert from "node:assert/strict"
import { anAccount, desk, doorOf, otherThan } from "#tests/people/accounts.ts"
import { onEachAudience, refused, type TestPractice } from "#tests/people/practice.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import { accounts } from "#gate/accounts/own.ts"
import { giveCode } from "./finish-sign-in.ts"
import { makeRecoveryCodes } from "#gate/accounts/contract.ts"
import { sendCodeAgain } from "./send-code-again.ts"

const give = (linde: TestPractice, pending: string, code: string) => giveCode(doorOf(linde), pending, code, desk)

onEachAudience("of two tries of a code at once, one signs in", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const { pending } = await anna.givesPassword()
  const code = await anna.code()

  const tries = await Promise.allSettled(Array.from({ length: 6 }, () => give(linde, pending, code)))

  assert.equal(tries.filter(({ status }) => status === "fulfilled").length, 1)
  const sessions = await linde.look((at) => accounts(at).selectFrom("sessions").select("id").execute())
  assert.equal(sessions.length, 1)
})

onEachAudience("a code works for ten minutes, and its sign-in for fifteen", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const { pending } = await anna.givesPassword()
  const code = await anna.code()

  linde.clock.advance({ minutes: 10 })
  await assert.rejects(give(linde, pending, code), refused("accounts.code-expired"))
  await sendCodeAgain(doorOf(linde), pending)
  const again = await anna.code()
  linde.clock.advance({ minutes: 5 })

  await assert.rejects(give(linde, pending, again), refused("accounts.sign-in-over"))
  await assert.rejects(sendCodeAgain(doorOf(linde), pending), refused("accounts.sign-in-over"))
})

onEachAudience("a code is tried five times at most, and the right one is then too late", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const { pending } = await anna.givesPassword()
  const code = await anna.code()

  for (let time = 0; time < 5; time += 1)
    await assert.rejects(give(linde, pending, otherThan(code)), refused("accounts.code-wrong"))
  linde.clock.advance({ seconds: 1 })

  await assert.rejects(give(linde, pending, code), refused("accounts.code-expired"))
})

onEachAudience("a new code takes the place of the one before", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const { pending } = await anna.givesPassword()
  const first = await anna.code()

  const asked = await sendCodeAgain(doorOf(linde), pending)
  const second = await anna.code()

  assert.deepEqual(asked, { next: "code", maskedEmail: "a•••a@l•••e.example" })
  if (first !== second) await assert.rejects(give(linde, pending, first), refused("accounts.code-wrong"))
  await give(linde, pending, second)
})

onEachAudience("five codes in a quarter of an hour are enough, also over several sign-ins", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const { pending } = await anna.givesPassword()
  await sendCodeAgain(doorOf(linde), pending)
  await sendCodeAgain(doorOf(linde), pending)
  linde.clock.advance({ minutes: 5 })
  await anna.givesPassword()
  await anna.givesPassword()

  const mailed = await anna.code().then(() => anna.mails().length)
  await assert.rejects(sendCodeAgain(doorOf(linde), pending), refused("accounts.codes.too-many"))
  await assert.rejects(sendCodeAgain(doorOf(linde), pending), (error) => {
    assert.ok(error instanceof Refusal)
    assert.deepEqual([error.code, error.details], ["accounts.codes.too-many", { seconds: 600, minutes: 10, count: 10 }])
    return true
  })
  // Whose password is right is not sent away: it is said from when on there can be a code.
  assert.deepEqual((await anna.givesPassword()).asked, {
    next: "code",
    maskedEmail: "a•••a@l•••e.example",
    noCodeUntil: "2026-11-22T09:15:00.000Z",
  })
  await linde.work()

  assert.equal(anna.mails().length, mailed)
  linde.clock.advance({ minutes: 10 })
  await anna.givesPassword()
})

onEachAudience(
  "ten wrong codes lock, over several codes, and the user is told; each further lock is longer",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

    const lockedFor: unknown[] = []
    for (let round = 0; round < 2; round += 1) {
      await wrongTenTimes(linde, anna)
      const { pending } = await anna.givesPassword()
      const code = await anna.code()
      const error: unknown = await give(linde, pending, code).catch((reason: unknown) => reason)
      assert.ok(error instanceof Refusal)
      assert.equal(error.code, "accounts.locked")
      lockedFor.push(error.details["minutes"])
      assert.ok(anna.mails().some(({ text }) => text.includes("10 keer achter elkaar")))
      linde.clock.advance({ minutes: 15 * 2 ** round })
    }

    assert.deepEqual(lockedFor, [15, 30])
  },
)

async function wrongTenTimes(linde: TestPractice, anna: Awaited<ReturnType<typeof anAccount>>): Promise<void> {
  for (let code = 0; code < 2; code += 1) {
    const { pending } = await anna.givesPassword()
    const wrong = otherThan(await anna.code())
    for (let time = 0; time < 5; time += 1) {
      const seconds = code === 0 && time < 4 ? 0 : 2 ** (code * 5 + time - 4)
      await assert.rejects(give(linde, pending, wrong), refused("accounts.code-wrong"))
      if (code * 5 + time < 9) linde.clock.advance({ seconds })
    }
  }
}

onEachAudience("what is stored of a code is neither the code nor a plain hash of it", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  await anna.givesPassword()
  const first = await anna.code()

  const rows = await linde.look((at) => accounts(at).selectFrom("codes").selectAll().execute())

  assert.equal(rows.length, 1)
  assert.equal(rows[0]?.hash.byteLength, 8)
  assert.ok(!JSON.stringify(rows).includes(first))
})

onEachAudience(
  "who gives a right code may ask for as many again, and codes of before do not come back",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    for (let time = 0; time < 4; time += 1) await anna.givesPassword()
    const { pending } = await anna.givesPassword()
    const code = await anna.code()
    await give(linde, pending, code)

    await assert.rejects(give(linde, pending, code), refused("accounts.sign-in-over"))
    for (let time = 0; time < 5; time += 1)
      assert.deepEqual((await anna.givesPassword()).asked, { next: "code", maskedEmail: "a•••a@l•••e.example" })
    const last = await anna.givesPassword()
    assert.ok(last.asked.next === "code" && last.asked.noCodeUntil !== undefined)
  },
)

onEachAudience(
  "who has had too many codes and has another step is asked for that one instead",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const session = await anna.signsIn()
    await anna.does(session, makeRecoveryCodes, {})
    for (let time = 0; time < 5; time += 1) await anna.givesPassword()

    assert.deepEqual((await anna.givesPassword()).asked, { next: "recovery", steps: ["recovery", "code"] })
  },
  "recovery",
)
