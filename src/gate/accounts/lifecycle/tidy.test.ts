import { accounts } from "#gate/accounts/own.ts"
import assert from "node:assert/strict"
import type { AccountTables } from "#gate/accounts/tables.ts"
import { anAccount, desk, doorOf } from "#tests/people/accounts.ts"
import { onEachAudience, refused, type TestPractice } from "#tests/people/practice.ts"
import { giveCode } from "#gate/accounts/sign-in/finish-sign-in.ts"
import { signIn } from "#gate/accounts/sign-in/sign-in.ts"
import { findSession } from "#gate/accounts/sessions/sessions.ts"

const rowsIn = async (linde: TestPractice, table: keyof AccountTables): Promise<number> =>
  (await linde.look((at) => accounts(at).selectFrom(table).selectAll().execute())).length

onEachAudience(
  "what is over is thrown away, what is not stays, and where nothing is over nothing is logged",
  async (aPractice) => {
    const linde = await aPractice()
    const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
    await anna.signsIn()
    await anna.givesPassword()
    const bram = await anAccount(linde, "Bram Bos", "bram@linde.example")
    await bram.givesPassword()
    await assert.rejects(
      signIn(doorOf(linde), { email: "niemand@linde.example", password: "mis" }, desk),
      refused("accounts.not-recognised"),
    )
    linde.clock.advance({ days: 3 })
    const fresh = await anna.givesPassword()
    const before = await Promise.all(
      ["pending_sign_ins", "codes", "sessions", "sign_in_limits"].map((table) =>
        rowsIn(linde, table as keyof AccountTables),
      ),
    )
    assert.deepEqual(before, [3, 3, 1, 2])

    const { session } = await giveCode(doorOf(linde), fresh.pending, await anna.code(), desk)
    await linde.work()

    assert.ok(await findSession(doorOf(linde), session))
    assert.equal(await rowsIn(linde, "sessions"), 1)
    assert.equal(await rowsIn(linde, "pending_sign_ins"), 0)
    // Those of Anna went when she gave one of them.
    assert.equal(await rowsIn(linde, "codes"), 0)
    assert.equal(await rowsIn(linde, "sign_ins"), 7)
    assert.equal((await linde.audit()).filter(({ event }) => event === "accounts.tidied").length, 1)

    linde.clock.advance({ days: 363 })
    await linde.work()
    assert.equal(await rowsIn(linde, "sign_ins"), 2)
  },
)
