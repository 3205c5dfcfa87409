import assert from "node:assert/strict"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { giveCode, signIn } from "#gate/accounts/accounts.ts"
import { listSignIns } from "./contract.ts"

onEachEngine("every try to sign in is listed, with whose it was where that is known", async (aPractice) => {
  const linde = await aPractice()
  const manager = await linde.staff("accounts.see-sign-ins")
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const { pending } = await anna.givesPassword()
  const code = await anna.code()
  linde.clock.advance({ seconds: 1 })
  await giveCode(doorOf(linde), pending, code, desk)
  linde.clock.advance({ days: 1 })
  const nobody = { email: "niemand@linde.example", password: "fietsbel zondag kaasschaaf" }
  const elsewhere = { address: "10.9.9.9", device: "curl" }
  await assert.rejects(signIn(doorOf(linde, elsewhere), nobody, elsewhere), refused("accounts.not-recognised"))

  const all = await manager.does(listSignIns, {})
  const first = await manager.does(listSignIns, { size: 1, page: 3 })
  const known = await manager.does(listSignIns, { account: "known" })
  const unknown = await manager.does(listSignIns, { account: "unknown" })
  const wrong = await manager.does(listSignIns, { outcome: "password-wrong" })
  const before = await manager.does(listSignIns, { until: "2026-11-22" })
  const since = await manager.does(listSignIns, { from: "2026-11-23" })
  const hers = await manager.does(listSignIns, { user: anna.user })

  assert.deepEqual(
    all.signIns.map(({ outcome, name, address, device }) => [outcome, name, address, device]),
    [
      ["password-wrong", undefined, "10.9.9.9", "curl"],
      ["code-right", "Anna de Vries", desk.address, desk.device],
      ["password-right", "Anna de Vries", desk.address, desk.device],
    ],
  )
  assert.deepEqual([first.total, first.signIns.map(({ outcome }) => outcome)], [3, ["password-right"]])
  assert.deepEqual(
    [known, unknown, wrong, before, since, hers].map(({ total }) => total),
    [2, 1, 1, 2, 1, 2],
  )
  assert.equal((await linde.audit()).filter(({ event }) => event === "users.sign-ins-read").length, 8)
})

onEachEngine("the sign-in log takes its permission, and tells nothing of another practice", async (aPractice) => {
  const linde = await aPractice()
  const eik = await aPractice()
  const manager = await linde.staff("accounts.see-sign-ins")
  const bram = await anAccount(eik, "Bram Bos", "bram@eik.example")
  await bram.signsIn()

  await assert.rejects(
    (await linde.staff("users.see", "users.manage")).does(listSignIns, {}),
    refused("general.not-allowed"),
  )
  assert.equal((await manager.does(listSignIns, { user: bram.user })).total, 0)
  await assert.rejects(manager.does(listSignIns, { size: 201 }), refused("general.malformed"))
})
