import assert from "node:assert/strict"
import { aManager, anAccount, doorOf, managing } from "#tests/people/accounts.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { createGroup } from "#gate/access/access.ts"
import { findSession } from "#gate/accounts/accounts.ts"
import { changeUser, getUser } from "./contract.ts"

onEachEngine("other groups end the sessions, and are kept with what was before", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(...managing)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const session = await anna.signsIn()
  const group = await linde.change((at) => createGroup(at, "Balie"))
  const { user } = await manager.does(getUser, { id: anna.user })

  const named = await manager.does(changeUser, { id: anna.user, version: user.version, name: "Anna Vos" })
  assert.ok(await findSession(doorOf(linde), session), "another name ends nothing")
  linde.clock.advance({ minutes: 1 })
  linde.clock.advance({ seconds: 1 })
  await manager.does(changeUser, { id: anna.user, version: named.version, groups: [group] })

  assert.equal(await findSession(doorOf(linde), session), undefined)
  const { history } = await manager.does(getUser, { id: anna.user })
  assert.deepEqual(
    history.map(({ changes }) => changes),
    [
      [{ field: "groups", before: [], after: ["Balie"] }],
      [{ field: "name", before: ["Anna de Vries"], after: ["Anna Vos"] }],
    ],
  )
})

onEachEngine("of two who change the same account at once, one is told that it has changed", async (aPractice) => {
  const linde = await aPractice()
  await aManager(linde)
  const manager = await linde.staff(...managing)
  const anna = await anAccount(linde, "Anna de Vries", "anna@linde.example")
  const { version } = (await manager.does(getUser, { id: anna.user })).user

  const outcomes = await Promise.allSettled(
    ["Anna Vos", "Anna Bos"].map((name) => manager.does(changeUser, { id: anna.user, version, name })),
  )

  assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
  const refusal = outcomes.find((outcome) => outcome.status === "rejected")
  assert.ok(refused("general.stale")(refusal?.reason))
})
