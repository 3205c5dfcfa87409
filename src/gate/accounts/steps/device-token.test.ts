import assert from "node:assert/strict"
import { staff } from "#gate/accounts/audience.ts"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachAudience, refused, type TestPractice } from "#tests/people/practice.ts"
import { deviceDays, knownDevice, makeDeviceToken } from "./device-token.ts"
import { earlyLimit } from "#gate/accounts/sign-in/early-limit.ts"
import { giveCode } from "#gate/accounts/sign-in/finish-sign-in.ts"
import { askNewPassword } from "#gate/accounts/lifecycle/forgotten-password.ts"
import { beginPasskeySignIn } from "#gate/accounts/sign-in/passkey-sign-in.ts"
import { pretendSignIn } from "#gate/accounts/sign-in/pretend-sign-in.ts"
import { signIn } from "#gate/accounts/sign-in/sign-in.ts"

const email = "anna@linde.example"
const stranger = { address: "10.0.0.7", device: "somebody on the same network" }

async function signedInBefore(linde: TestPractice) {
  const anna = await anAccount(linde, "Anna de Vries", email)
  const { pending } = await anna.givesPassword()
  const { device } = await giveCode(doorOf(linde), pending, await anna.code(), desk)
  return { anna, device }
}

const tries = async (linde: TestPractice, password: string, devices: readonly string[] = [], from = desk) =>
  signIn(doorOf(linde), { email, password }, from, { devices })

onEachAudience(
  "strangers who lock an account and an address do not hold up a browser that was in before",
  async (aPractice) => {
    const linde = await aPractice()
    const { anna, device } = await signedInBefore(linde)
    for (let wrong = 0; wrong < 10; wrong += 1) {
      linde.clock.advance({ seconds: 64 })
      await assert.rejects(tries(linde, "verkeerd", [], stranger), refused("accounts.not-recognised"))
    }
    await assert.rejects(tries(linde, anna.password), refused("accounts.locked"))

    assert.ok((await tries(linde, anna.password, [device])).pending)
    // And what it does is of no use to the strangers.
    await assert.rejects(tries(linde, anna.password, [], stranger), refused("accounts.locked"))
  },
)

onEachAudience("a browser that was in before has a count of its own, that locks it alone", async (aPractice) => {
  const linde = await aPractice()
  const { anna, device } = await signedInBefore(linde)
  for (let wrong = 0; wrong < 10; wrong += 1) {
    linde.clock.advance({ seconds: 64 })
    await assert.rejects(tries(linde, "verkeerd", [device]), refused("accounts.not-recognised"))
  }

  await assert.rejects(tries(linde, anna.password, [device]), refused("accounts.locked"))
  assert.ok((await tries(linde, anna.password)).pending)
  await linde.work()
  assert.ok(anna.mails().some(({ text }) => text.includes("in de browser waarin dat gebeurde")))
})

onEachAudience("a token of somebody else, of elsewhere, made up, changed or too old is none", async (aPractice) => {
  const linde = await aPractice()
  const { anna, device } = await signedInBefore(linde)
  const bert = await anAccount(linde, "Bert Bos", "bert@linde.example")

  await linde.look(async (at) => {
    assert.ok(knownDevice(at, ["onzin", device], anna.user))
    assert.equal(knownDevice(at, [device], bert.user), undefined)
    assert.ok(knownDevice(at, [device]))
    const changed = [...device].map(
      (letter, index) => `${device.slice(0, index)}${letter === "a" ? "b" : "a"}${device.slice(index + 1)}`,
    )
    // The last sign of base64url carries two bits that say nothing; whatever else is changed does not hold.
    for (const one of changed) assert.equal(knownDevice(at, [one], anna.user), undefined)
    for (const one of ["", device.slice(1), `${device}a`, device.repeat(2)])
      assert.equal(knownDevice(at, [one], anna.user), undefined)
    const later = { ...at, now: at.now.add({ hours: 24 * (deviceDays + 1) }) }
    assert.equal(knownDevice(later, [device], anna.user), undefined)
    assert.ok(knownDevice(later, [makeDeviceToken(later, anna.user)], anna.user))
  })
})

onEachAudience(
  "strangers who ask for links or passkeys do not hold up a browser that was in before",
  async (aPractice) => {
    const linde = await aPractice()
    const { anna, device } = await signedInBefore(linde)
    const ask = async (devices: readonly string[]): Promise<number> => {
      await askNewPassword(doorOf(linde), email, { from: desk, devices }, "https://hoeder.example")
      await linde.work()
      return anna.mails().length
    }
    let sent = 0
    for (let times = 0; times < 8; times += 1) sent = await ask([])
    assert.equal(await ask([]), sent)
    assert.equal(await ask([device]), sent + 1)

    const site = { origin: "https://hoeder.example", id: "hoeder.example" }
    const begin = (devices: readonly string[]) => beginPasskeySignIn(doorOf(linde), site, stranger, devices)
    for (let times = 0; times < 30; times += 1) await begin([])
    await assert.rejects(begin([]), refused("accounts.wait"))
    assert.ok((await begin([device])).pending)
  },
)

onEachAudience("addresses of one IPv6 network are counted as one", async (aPractice) => {
  const linde = await aPractice()
  await anAccount(linde, "Anna de Vries", email)
  const from = (index: number) => ({ address: `2001:db8:0:7::${index.toString(16)}`, device: "elders" })
  const wrong = (index: number) =>
    signIn(doorOf(linde), { email: `x${index}@linde.example`, password: "verkeerd" }, from(index))
  for (let index = 1; index <= 10; index += 1) await assert.rejects(wrong(index), refused("accounts.not-recognised"))

  await assert.rejects(wrong(11), refused("accounts.wait"))
  const elsewhere = { address: "2001:db8:0:8::1", device: "elders" }
  await assert.rejects(
    signIn(doorOf(linde), { email: "y@linde.example", password: "verkeerd" }, elsewhere),
    refused("accounts.not-recognised"),
  )
})

onEachAudience(
  "one network that tries on waits everywhere, at practices that are there and that are not alike",
  async (aPractice) => {
    const linde = await aPractice()
    const { anna, device } = await signedInBefore(linde)
    const early = earlyLimit(staff)
    const pretend = pretendSignIn(staff, early)
    const now = linde.practice.clock.now()
    const from = (index: number) => ({ address: `2001:db8:0:9::${index.toString(16)}`, device: "elders" })
    for (let index = 1; index <= 250; index += 1) early.admit(from(index), now)

    const nowhere = pretend({ practice: "eik", email, password: "x" }, from(251), now)
    await assert.rejects(nowhere, refused("accounts.wait"))
    const there = (devices: readonly string[]) =>
      signIn(doorOf(linde), { email, password: anna.password }, from(252), { devices, early })
    await assert.rejects(there([]), refused("accounts.wait"))
    assert.ok((await there([device])).pending)
    const elsewhere = { address: "2001:db8:0:a::1", device: "elders" }
    assert.ok((await signIn(doorOf(linde), { email, password: anna.password }, elsewhere, { early })).pending)
  },
)
