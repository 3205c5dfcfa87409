import assert from "node:assert/strict"
import { beginEmergency } from "#gate/emergency/contract.ts"
import { bram } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { createPerson, findByNumber, getPerson } from "./contract.ts"

onEachEngine("by a number, emergency access finds whom it is for, and tells no more", async (aPractice) => {
  const linde = await aPractice()
  const eik = await aPractice()
  const maker = await linde.staff("persons.write")
  const theo = await linde.colleague("Theo", "persons.read:own", "emergency.use")
  const reader = await linde.staff("persons.read:own")
  const { id, number } = await maker.does(createPerson, bram)
  const elsewhere = await eik.colleague("Eva", "emergency.use")

  assert.deepEqual(await theo.does(findByNumber, { number: ` ${number.toLowerCase()} ` }), { id })
  await assert.rejects(theo.does(getPerson, { id }), refused("general.not-found"), "finding opens nothing")
  await assert.rejects(theo.does(findByNumber, { number: "999999" }), refused("general.not-found"))
  await assert.rejects(theo.does(findByNumber, { number: "Bram" }), refused("general.not-found"))
  await assert.rejects(elsewhere.does(findByNumber, { number }), refused("general.not-found"))
  await assert.rejects(reader.does(findByNumber, { number }), refused("general.not-allowed"))
  const looked = (await linde.audit()).filter(({ event }) => event === "persons.number-looked-up")
  assert.deepEqual(
    looked.map(({ person, outcome }) => [person, outcome]),
    [
      [id, "done"],
      [undefined, "refused"],
      [undefined, "refused"],
      [undefined, "refused"],
    ],
  )

  await theo.does(beginEmergency, { person: id, reason: "collega ziek, medicatie nodig" })
  assert.equal((await theo.does(getPerson, { id })).fullName, "Bram Jansen")
})
