import assert from "node:assert/strict"
import { aManager, anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { makeRecoveryCodes } from "#gate/accounts/contract.ts"
import { findSession, giveRecoveryCode } from "#gate/accounts/accounts.ts"
import { run } from "#gate/runner/runner.ts"
import { checkIdentity as operation } from "./check-identity.ts"
import { checkIdentity, closeUser, getUser } from "./contract.ts"

const seen = { how: "identity-document", note: "Paspoort gezien aan de balie." } as const

onEachEngine("after an identity check only the code by mail is left, and the user is told", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff("users.see", "users.check-identity")
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  const { codes } = await anna.does(session, makeRecoveryCodes, {})
  const before = (await manager.does(getUser, { id: anna.user })).user

  const after = await manager.does(checkIdentity, { id: anna.user, ...seen })

  assert.deepEqual([before.secondSteps, after.secondSteps], [["code", "recovery"], ["code"]])
  assert.equal(await findSession(doorOf(linde), session), undefined)
  const { pending } = await anna.givesPassword()
  await assert.rejects(giveRecoveryCode(doorOf(linde), pending, codes[0] ?? "", desk))
  await linde.work()
  assert.ok(anna.mails().some(({ subject }) => subject.startsWith("Je tweede stappen zijn weggehaald")))
  const { history } = await manager.does(getUser, { id: anna.user })
  assert.deepEqual([history[0]?.what, history[0]?.how, history[0]?.note], ["identity-checked", seen.how, seen.note])
  assert.ok(!JSON.stringify(await linde.audit()).includes("Paspoort"))
})

onEachEngine(
  "an identity check is not for oneself, nor without its permission, a fresh step or a note",
  async (aPractice) => {
    const linde = await aPractice()
    await aManager(linde)
    const eik = await aPractice()
    const manager = await linde.staff("users.see", "users.manage", "users.check-identity")
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    const bram = await anAccount(eik, "Bram Bos", "bram@eik.example")
    const check = (more: object) => manager.does(checkIdentity, { id: anna.user, ...seen, ...more })
    const other = await linde.staff("users.see", "users.manage", "accounts.invite")

    await assert.rejects(other.does(checkIdentity, { id: anna.user, ...seen }), refused("general.not-allowed"))
    await assert.rejects(manager.stale().does(checkIdentity, { id: anna.user, ...seen }), refused("step-up-needed"))
    await assert.rejects(check({ note: "  " }), refused("general.malformed"))
    await assert.rejects(check({ how: "by telephone" }), refused("general.malformed"))
    await assert.rejects(check({ id: bram.user }), refused("general.not-found"))
    const themselves = { ...manager.caller, actor: { ...manager.caller.actor, user: anna.user } }
    await assert.rejects(run(operation, themselves, { id: anna.user, ...seen }), refused("users.not-oneself"))
    await manager.does(closeUser, { id: anna.user })
    await assert.rejects(check({}), refused("users.not-active"))
  },
)
