import assert from "node:assert/strict"
import type { Actor } from "#ground/kernel/actor.ts"
import type { SessionId } from "#ground/kernel/ids.ts"
import { refuse } from "#ground/kernel/refusal.ts"
import { createPerson, getPerson } from "#records/persons/contract.ts"
import { listTasks } from "#records/tasks/contract.ts"
import { searchAll } from "#records/search/contract.ts"
import { anna, zoe } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { listPermissionUses, openPermissionUses } from "./access.ts"

const usesOf = async (linde: TestPractice, { user }: Staff): Promise<Record<string, string>> =>
  Object.fromEntries((await linde.look(listPermissionUses)).get(user) ?? [])

const forget = (linde: TestPractice): Promise<unknown> =>
  linde.practice.store.change(({ db }) => db.deleteFrom("permission_uses" as never).execute())

onEachEngine("what is done by a permission is noted once a day, for who did it", async (aPractice) => {
  const linde = await aPractice()
  const writer = await linde.staff("persons.read", "persons.write")
  const other = await linde.staff("persons.read", "persons.write")

  const { id } = await writer.does(createPerson, zoe)
  assert.deepEqual(await usesOf(linde, writer), { "persons.write": "2026-11-22" })
  await writer.does(getPerson, { id })
  assert.deepEqual(await usesOf(linde, writer), { "persons.read": "2026-11-22", "persons.write": "2026-11-22" })
  assert.deepEqual(await usesOf(linde, other), {})

  await forget(linde)
  await writer.does(getPerson, { id })
  assert.deepEqual(await usesOf(linde, writer), {}, "what was noted today is not written again")
  linde.clock.advance({ hours: 15 })
  await writer.does(getPerson, { id })
  assert.deepEqual(await usesOf(linde, writer), { "persons.read": "2026-11-23" }, "midnight is that of the practice")
})

onEachEngine("a day is never put back, and those who come at the same time are all noted", async (aPractice) => {
  const linde = await aPractice()
  const staff = await Promise.all(Array.from({ length: 5 }, () => linde.staff("persons.read", "persons.write")))
  await Promise.all(staff.map((one) => one.does(createPerson, zoe)))
  for (const one of staff) assert.deepEqual(await usesOf(linde, one), { "persons.write": "2026-11-22" })

  const [{ caller }] = staff as [Staff]
  const before = openPermissionUses(linde.practice.store, () => "2026-11-01")
  before.note(caller.actor, { name: "persons.write", sentence: "permission.persons.read", risk: "low" })
  await before.keep()

  assert.deepEqual(await usesOf(linde, staff[0] as Staff), { "persons.write": "2026-11-22" })
})

onEachEngine("what was refused is no use, and neither is what needs no permission", async (aPractice) => {
  const linde = await aPractice()
  const nobody = await linde.staff()
  const reader = await linde.staff("persons.read")
  const gone = "0190b0a0-0000-7000-8000-000000000000" as never

  await assert.rejects(nobody.does(createPerson, zoe), refused("general.not-allowed"))
  await assert.rejects(reader.does(getPerson, { id: gone }), refused("general.not-found"))
  await nobody.does(listTasks, {})
  await reader.does(searchAll, { query: "niemand" })

  assert.deepEqual([await usesOf(linde, nobody), await usesOf(linde, reader)], [{}, {}])
})

onEachEngine("a permission of a field is used when there was something to see", async (aPractice) => {
  const linde = await aPractice()
  const maker = await linde.staff("persons.write", "persons.see-contact")
  const reader = await linde.staff("persons.read", "persons.see-contact", "persons.see-financial")
  const { id: bare } = await maker.does(createPerson, { name: { familyName: "Kaal" } })
  const { id } = await maker.does(createPerson, anna)

  await reader.does(getPerson, { id: bare })
  assert.deepEqual(Object.keys(await usesOf(linde, reader)), ["persons.read"])
  await reader.does(getPerson, { id })

  assert.deepEqual(Object.keys(await usesOf(linde, reader)).toSorted(), ["persons.read", "persons.see-contact"])
})

onEachEngine("the search over everything uses what it found something by", async (aPractice) => {
  const linde = await aPractice()
  const maker = await linde.staff("persons.write", "persons.see-contact")
  const reader = await linde.staff("persons.read", "dossiers.read", "organisations.read")
  await maker.does(createPerson, anna)

  await reader.does(searchAll, { query: "anna" })

  assert.deepEqual(Object.keys(await usesOf(linde, reader)), ["persons.read"])
})

onEachEngine("a use that could not be written is written with the next one", async (aPractice) => {
  const linde = await aPractice()
  const { user, caller } = await linde.staff()
  const actor: Actor = { kind: "user", user, groups: [], session: "s" as SessionId, from: { address: "", device: "" } }
  const full = { isFull: true }
  const { store } = linde.practice
  const uses = openPermissionUses(
    {
      change: (write) => {
        if (full.isFull) throw refuse("general.disk-full")
        return store.change(write)
      },
    },
    () => "2026-11-22",
  )
  const permission = { name: "persons.read", sentence: "permission.persons.read", risk: "low" } as const

  uses.note(actor, permission)
  await uses.keep()
  full.isFull = false
  uses.note(caller.actor, { ...permission, name: "persons.write" })
  await uses.keep()

  const kept = (await linde.look(listPermissionUses)).get(user)
  assert.deepEqual([...(kept?.keys() ?? [])].toSorted(), ["persons.read", "persons.write"])
})
