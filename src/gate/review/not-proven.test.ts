import assert from "node:assert/strict"
import { sql } from "kysely"
import { createTeam } from "#duties/teams/contract.ts"
import { createOrganisation, searchOrganisations } from "#records/organisations/contract.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { getFaults } from "./contract.ts"

const none = { things: 0, tables: [] }
const mail = { count: 0 }

onEachEngine(
  "managers hear once, and see on Today, that something was changed outside the program",
  async (aPractice) => {
    const linde = await aPractice()
    const boss = await linde.standing("Bas", "groups.manage", "teams.manage")
    const other = await linde.standing("Olga", "persons.read")
    await boss.does(createTeam, { name: "Dinsdag" })
    await linde.work()
    assert.deepEqual(await boss.does(getFaults, {}), { notProven: none, unreadable: none, mail })
    assert.deepEqual(linde.mails(), [])

    await linde.practice.store.change(async ({ db }) => {
      await sql`update teams set ended_at = '2020-01-01'`.execute(db)
    })
    assert.equal((await linde.practice.verifyProofs()).length, 1)
    await linde.look((at) => at.proofs.broken("teams"))
    await linde.work()
    await linde.work()
    assert.deepEqual(await boss.does(getFaults, {}), {
      notProven: { things: 1, tables: ["teams"] },
      unreadable: none,
      mail,
    })
    await assert.rejects(other.does(getFaults, {}), refused("general.not-allowed"))
    assert.deepEqual(
      linde.mails().map(({ to, subject }) => [to, subject.includes("buiten Hoeder om")]),
      [["bas@linde.example", true]],
    )

    // Whoever runs the program finds out that it is right as it stands.
    assert.ok((await linde.practice.adoptProofs()) > 0)
    assert.deepEqual(await linde.practice.verifyProofs(), [])
  },
)

onEachEngine("managers hear once, and see on Today, that something cannot be read", async (aPractice) => {
  const linde = await aPractice()
  const boss = await linde.standing("Bas", "groups.manage", "organisations.read", "organisations.write")
  await boss.does(createOrganisation, { name: "Huisarts" })
  await linde.practice.store.change(async ({ db }) => {
    await sql`update organisations set sealed = ${Buffer.alloc(60)}`.execute(db)
  })

  const { organisations } = await boss.does(searchOrganisations, {})
  await linde.work()
  await linde.work()

  assert.deepEqual(
    organisations.map(({ name, unreadable }) => [name, unreadable]),
    [["onleesbaar", true]],
  )
  const unreadable = { things: 1, tables: ["organisations"] }
  assert.deepEqual(await boss.does(getFaults, {}), { notProven: none, unreadable, mail })
  assert.deepEqual(
    linde.mails().map(({ to, subject }) => [to, subject.includes("beschadigd")]),
    [["bas@linde.example", true]],
  )
})
