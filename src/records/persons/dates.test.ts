import assert from "node:assert/strict"
import { test } from "node:test"
import { tables } from "#ground/kernel/scope.ts"
import { onEachEngine } from "#tests/people/practice.ts"
import { changePerson, createPerson, makeInactive, recordDeath } from "./contract.ts"
import { comesOfAgeIn } from "./of-age.ts"
import { listPersonDates, personDates } from "./persons.ts"

test("somebody comes of age in the month of their eighteenth birthday, and never before it", () => {
  const expected = {
    "2008-11-22": "2026-11",
    "2008-02-29": "2026-03",
    "2008-02-28": "2026-02",
    "2008-12-31": "2026-12",
    "2008-05": "2026-05",
    "2008-02": "2026-02",
    "2008": "2026-12",
  }
  for (const [birth, month] of Object.entries(expected)) assert.equal(comesOfAgeIn(birth), month, birth)
  assert.equal(comesOfAgeIn(undefined), "")
})

onEachEngine("the dates from which terms run follow what is written of somebody", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.write")
  const name = { familyName: "Jansen" }
  const [born, unborn] = [
    await desk.does(createPerson, { name, birth: { date: "2010-06-15" } }),
    await desk.does(createPerson, { name: { familyName: "Vos" } }),
  ]

  const dates = async () => (await linde.look((at) => personDates(at, [born.id]))).at(0)
  assert.deepEqual(await dates(), {
    id: born.id,
    state: "active",
    inactiveOn: undefined,
    lastActivityOn: "2026-11-22",
    ofAgeIn: "2028-06",
    deceasedOn: undefined,
    isRestricted: false,
  })
  await desk.does(makeInactive, { id: born.id, reason: "verhuisd", date: "2026-11-01" })
  assert.equal((await dates())?.inactiveOn, "2026-11-01")
  linde.clock.advance({ days: 1 })
  await desk.does(recordDeath, { id: born.id, on: "2026-11-20" })
  const { version } = await desk.does(changePerson, { id: born.id, version: 3, name, birth: { date: "1950" } })
  assert.equal(version, 4)
  assert.deepEqual(
    [(await dates())?.deceasedOn, (await dates())?.ofAgeIn, (await dates())?.lastActivityOn],
    ["2026-11-20", "1968-12", "2026-11-23"],
  )
  await desk.does(recordDeath, { id: unborn.id })
  const all = await linde.look((at) => listPersonDates(at, undefined, 10))
  const other = all.find(({ id }) => id === unborn.id)
  assert.deepEqual([other?.deceasedOn, other?.ofAgeIn], ["2026-11-23", undefined])
  assert.equal((await linde.look((at) => listPersonDates(at, all[0]?.id, 10))).length, 1)
})

onEachEngine("of whoever was there before these dates were kept they are found out", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.write")
  const { id } = await desk.does(createPerson, { name: { familyName: "Jansen" }, birth: { date: "2010-06-15" } })
  await linde.change(async (at) => {
    await tables<{ persons: { of_age_in: string | null } }>(at)
      .updateTable("persons")
      .set({ of_age_in: null })
      .execute()
  })

  await linde.work()
  await linde.work()

  assert.equal((await linde.look((at) => personDates(at, [id]))).at(0)?.ofAgeIn, "2028-06")
  assert.equal((await linde.audit()).filter(({ event }) => event === "persons.dated").length, 1)
})
