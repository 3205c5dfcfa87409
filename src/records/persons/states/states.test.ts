import assert from "node:assert/strict"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { searchPersons } from "#records/search/contract.ts"
import { createPerson, getPerson, makeActive, makeInactive, recordDeath } from "#records/persons/contract.ts"

onEachEngine("a person is made inactive with a reason, once, and active again", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { id } = await desk.does(createPerson, anna)

  const inactive = await desk.does(makeInactive, { id, reason: "verhuisd", date: "2026-11-01" })
  await assert.rejects(desk.does(makeInactive, { id, reason: "nog eens" }), refused("persons.already-inactive"))
  const active = await desk.does(makeActive, { id, reason: "teruggekomen" })
  await assert.rejects(desk.does(makeActive, { id, reason: "nog eens" }), refused("persons.already-active"))

  assert.deepEqual([inactive.state, inactive.inactive], ["inactive", { reason: "verhuisd", on: "2026-11-01" }])
  assert.deepEqual([active.state, active.inactive, active.version], ["active", undefined, 3])
})

onEachEngine("a day that is still to come is refused", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { id } = await desk.does(createPerson, anna)

  await assert.rejects(
    desk.does(makeInactive, { id, reason: "straks", date: "2026-11-23" }),
    refused("persons.date-to-come"),
  )
  await assert.rejects(desk.does(recordDeath, { id, on: "2026-11-23" }), refused("persons.death-to-come"))

  assert.equal((await desk.does(getPerson, { id })).version, 1)
})

onEachEngine("a death is recorded once; who was recorded by mistake comes back", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { id } = await desk.does(createPerson, anna)

  const died = await desk.does(recordDeath, { id, on: "2026-11-20" })
  await assert.rejects(desk.does(recordDeath, { id }), refused("persons.already-deceased"))
  await assert.rejects(desk.does(makeInactive, { id, reason: "overleden" }), refused("persons.already-deceased"))
  const back = await desk.does(makeActive, { id, reason: "verwisseld met een naamgenoot" })

  assert.deepEqual([died.state, died.deathDate], ["deceased", "2026-11-20"])
  assert.deepEqual([back.state, back.deathDate], ["active", undefined])
})

onEachEngine("a search tells the active from the others", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { id } = await desk.does(createPerson, anna)
  await desk.does(makeInactive, { id, reason: "klaar" })
  const total = async (state: "active" | "inactive" | "any"): Promise<number> =>
    (await desk.does(searchPersons, { query: "vries", state })).total

  assert.deepEqual([await total("active"), await total("inactive"), await total("any")], [0, 1, 1])
})
