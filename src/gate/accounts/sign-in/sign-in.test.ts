import assert from "node:assert/strict"
import { test } from "node:test"
import { anAccount, desk, doorOf, otherThan } from "#tests/people/accounts.ts"
import { onEachAudience, refused } from "#tests/people/practice.ts"
import { hashPassword } from "#ground/crypto/password.ts"
import { Refusal } from "#ground/kernel/refusal.ts"
import { getMe, listMySignIns } from "#gate/accounts/contract.ts"
import { giveCode } from "./finish-sign-in.ts"
import { invite } from "#gate/accounts/lifecycle/invite.ts"
import { findSession } from "#gate/accounts/sessions/sessions.ts"
import { nobodysHash, signIn } from "./sign-in.ts"

onEachAudience("somebody signs in with a password and then a code by mail", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

  const { pending, asked } = await anna.givesPassword()
  const { session, me } = await giveCode(doorOf(linde), pending, await anna.code(), desk)

  assert.deepEqual(asked, { next: "code", maskedEmail: "a•••a@l•••e.example" })
  assert.deepEqual(me.user, { id: anna.user, name: "Anna de Vries", email: "anna@linde.example", language: "nl" })
  assert.equal((await findSession(doorOf(linde), session))?.user, anna.user)
  assert.deepEqual((await anna.does(session, getMe, {})).practice.name, "Praktijk De Linde")
})

onEachAudience("an address is recognised however it is typed", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

  await signIn(doorOf(linde), { email: " Anna@LINDE.example ", password: anna.password }, desk)

  assert.match(await anna.code(), /^\d{6}$/)
})

onEachAudience("without the second step there is no session, whatever is tried", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
  const ofAnna = await anna.givesPassword()
  await bram.givesPassword()
  const codeOfAnna = await anna.code()
  const codeOfBram = await bram.code()

  assert.equal(await findSession(doorOf(linde), ofAnna.pending), undefined)
  await assert.rejects(giveCode(doorOf(linde), ofAnna.pending, codeOfBram, desk), refused("accounts.code-wrong"))
  await assert.rejects(giveCode(doorOf(linde), "verzonnen", codeOfAnna, desk), refused("accounts.sign-in-over"))
  await giveCode(doorOf(linde), ofAnna.pending, codeOfAnna, desk)
  await assert.rejects(giveCode(doorOf(linde), ofAnna.pending, codeOfAnna, desk), refused("accounts.sign-in-over"))
})

onEachAudience(
  "an unknown account, one without a password and a wrong password are answered alike",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const invited = { name: "Carla Claes", email: "carla@linde.example", language: "nl", groups: [] } as const
    await linde.change((at) => invite(at, invited, "https://hoeder.example"))
    await linde.work()
    const mailsBefore = linde.mails().length

    const answers: unknown[] = []
    for (const email of [anna.email, invited.email, "niemand@linde.example"]) {
      answers.push(await answersTo(linde, email, "fietsbel zondag kaasschaaf", 18))
    }
    await linde.work()

    assert.deepEqual(answers[1], answers[0])
    assert.deepEqual(answers[2], answers[0])
    const refusals = (answers[0] as { code: string }[]).map(({ code }) => code)
    assert.deepEqual(refusals.slice(0, 5), [no, no, no, "accounts.wait", no])
    assert.deepEqual(refusals.slice(-2), [no, "accounts.locked"])
    // Only who has an account hears of it, by mail.
    assert.deepEqual(
      linde
        .mails()
        .slice(mailsBefore)
        .map(({ to }) => to),
      [anna.email],
    )
  },
)

const no = "accounts.not-recognised"

/** What a number of tries are answered, each when the wait before is over. */
async function answersTo(
  linde: Parameters<typeof doorOf>[0],
  email: string,
  password: string,
  times: number,
): Promise<{ code: string; details: unknown }[]> {
  const from = { address: `10.1.1.${email.length}`, device: "curl" }
  const answers: { code: string; details: unknown }[] = []
  for (let time = 0; time < times; time += 1) {
    const error: unknown = await signIn(doorOf(linde, from), { email, password }, from).catch(
      (reason: unknown) => reason,
    )
    assert.ok(error instanceof Refusal)
    answers.push({ code: error.code, details: error.details })
    const { seconds } = error.details as { seconds?: number }
    if (error.code === "accounts.wait") linde.clock.advance({ seconds: seconds ?? 0 })
  }
  return answers
}

onEachAudience(
  "tries that come all at once are slowed down like those that come one after the other",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

    const answers = await Promise.allSettled(
      Array.from({ length: 12 }, () => anna.givesPassword("fietsbel zondag kaasschaaf")),
    )

    const codes = answers.map((answer) =>
      answer.status === "rejected" && answer.reason instanceof Refusal ? answer.reason.code : "right",
    )
    assert.deepEqual(codes.toSorted(), [
      ...Array.from({ length: 3 }, () => "accounts.not-recognised"),
      ...Array.from({ length: 9 }, () => "accounts.wait"),
    ])
  },
)

onEachAudience(
  "after ten wrong passwords the right one waits too, for a quarter of an hour, and the user is told",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    for (let time = 0; time < 10; time += 1) {
      await assert.rejects(anna.givesPassword("fietsbel zondag kaasschaaf"), refused("accounts.not-recognised"))
      linde.clock.advance({ seconds: 65 })
    }
    linde.clock.advance({ seconds: -65 })
    await linde.work()

    await assert.rejects(anna.givesPassword(), refused("accounts.locked"))
    assert.match(anna.mails().at(-1)?.text ?? "", /10 keer achter elkaar/)
    linde.clock.advance({ minutes: 15 })
    await anna.givesPassword()
  },
)

onEachAudience("a right password forgets the wrong ones before it", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const wrongTwice = async (): Promise<void> => {
    await assert.rejects(anna.givesPassword("fietsbel zondag kaasschaaf"), refused("accounts.not-recognised"))
    await assert.rejects(anna.givesPassword("fietsbel zondag kaasschaaf"), refused("accounts.not-recognised"))
  }

  await wrongTwice()
  await anna.givesPassword()
  await wrongTwice()
  await anna.givesPassword()
})

onEachAudience("every try is in the user's own sign-in log, good or bad", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  await assert.rejects(anna.givesPassword("fietsbel zondag kaasschaaf"), refused("accounts.not-recognised"))
  linde.clock.advance({ seconds: 1 })
  const { pending } = await anna.givesPassword()
  const code = await anna.code()
  linde.clock.advance({ seconds: 1 })
  await assert.rejects(giveCode(doorOf(linde), pending, otherThan(code), desk), refused("accounts.code-wrong"))
  linde.clock.advance({ seconds: 1 })
  const { session } = await giveCode(doorOf(linde), pending, code, desk)

  const { signIns } = await anna.does(session, listMySignIns, {})

  assert.deepEqual(
    signIns.map(({ outcome }) => outcome),
    ["code-right", "code-wrong", "password-right", "password-wrong"],
  )
  assert.ok(signIns.every(({ device, address }) => device === desk.device && address === desk.address))
})

onEachAudience("a password is good for as long as its user wants it", async (aPractice) => {
  const linde = await aPractice()
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")

  for (let months = 0; months < 24; months += 2) {
    const facts = await findSession(doorOf(linde), await anna.signsIn())
    assert.ok(facts && facts.requiredAction === undefined, `after ${months} months`)
    linde.clock.advance({ days: 61 })
  }
})

test("nobody's hash costs as much to verify as a real one", async () => {
  const cost = (hash: string): string | undefined => /^\$argon2id\$v=\d+\$m=\d+,t=\d+,p=\d+\$/.exec(hash)?.[0]

  assert.ok(cost(nobodysHash))
  assert.equal(cost(nobodysHash), cost(await hashPassword("fietsbel")))
})
