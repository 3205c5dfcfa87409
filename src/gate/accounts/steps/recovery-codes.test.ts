import { accounts } from "#gate/accounts/own.ts"
import assert from "node:assert/strict"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachAudience, refused } from "#tests/people/practice.ts"
import { listMySteps, makeRecoveryCodes } from "#gate/accounts/contract.ts"
import { giveRecoveryCode } from "#gate/accounts/sign-in/finish-sign-in.ts"

onEachAudience(
  "ten recovery codes are shown once; each signs in once, however it is typed",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const { codes } = await anna.does(await anna.signsIn(), makeRecoveryCodes, {})
    const [first = "", second = ""] = codes
    assert.equal(new Set(codes).size, 10)
    assert.ok(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(code)))

    const { pending, asked } = await anna.givesPassword()
    await giveRecoveryCode(doorOf(linde), pending, first, desk)
    const again = await anna.givesPassword()
    await assert.rejects(
      giveRecoveryCode(doorOf(linde), again.pending, first, desk),
      refused("accounts.recovery-wrong"),
    )
    const sloppy = ` ${second.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `
    const { session } = await giveRecoveryCode(doorOf(linde), again.pending, sloppy, desk)

    assert.deepEqual(asked, { next: "code", maskedEmail: "a•••a@l•••e.example", steps: ["code", "recovery"] })
    assert.equal((await anna.does(session, listMySteps, {})).recoveryCodesLeft, 8)
    await linde.work()
    const told = anna.mails().filter(({ text }) => text.includes("herstelcodes aangemeld"))
    assert.deepEqual(
      told.map(({ text }) => /nog (\d+)/.exec(text)?.[1]),
      ["9", "8"],
    )
  },
  "recovery",
)

onEachAudience(
  "of tries of a recovery code at once, one signs in",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const { codes } = await anna.does(await anna.signsIn(), makeRecoveryCodes, {})
    const pendings = [await anna.givesPassword(), await anna.givesPassword(), await anna.givesPassword()]

    const tries = await Promise.allSettled(
      pendings.map(({ pending }) => giveRecoveryCode(doorOf(linde), pending, codes[0] ?? "", desk)),
    )

    assert.equal(tries.filter(({ status }) => status === "fulfilled").length, 1)
  },
  "recovery",
)

onEachAudience(
  "new codes take the place of the old; a code is of its own user and practice alone",
  async (aPractice) => {
    const [linde, eik] = [await aPractice(), await aPractice()]
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
    const there = await anAccount(eik, "Anna de Vries", "anna@linde.example")
    const session = await anna.signsIn()
    const old = await anna.does(session, makeRecoveryCodes, {})
    const fresh = await anna.does(session, makeRecoveryCodes, {})
    await bram.does(await bram.signsIn(), makeRecoveryCodes, {})
    await there.does(await there.signsIn(), makeRecoveryCodes, {})
    const [ofAnna, ofBram, elsewhere] = [
      await anna.givesPassword(),
      await bram.givesPassword(),
      await there.givesPassword(),
    ]

    const no = refused("accounts.recovery-wrong")
    await assert.rejects(giveRecoveryCode(doorOf(linde), ofAnna.pending, old.codes[0] ?? "", desk), no)
    await assert.rejects(giveRecoveryCode(doorOf(linde), ofBram.pending, fresh.codes[0] ?? "", desk), no)
    await assert.rejects(giveRecoveryCode(doorOf(eik), elsewhere.pending, fresh.codes[0] ?? "", desk), no)
    await giveRecoveryCode(doorOf(linde), ofAnna.pending, fresh.codes[0] ?? "", desk)
  },
  "recovery",
)

onEachAudience(
  "what is stored of recovery codes is neither the codes nor a plain hash of them",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const { codes } = await anna.does(await anna.signsIn(), makeRecoveryCodes, {})

    const rows = await linde.look((at) => accounts(at).selectFrom("recovery_codes").selectAll().execute())

    assert.equal(rows.length, 10)
    assert.ok(rows.every(({ hash }) => hash.byteLength === 8))
    assert.ok(!codes.some((code) => JSON.stringify(rows).includes(code.replaceAll("-", ""))))
  },
  "recovery",
)
