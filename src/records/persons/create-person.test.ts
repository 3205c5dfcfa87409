import assert from "node:assert/strict"
import { anna, bram } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { createPerson, findDuplicates, getPerson } from "./contract.ts"

onEachEngine("a person who is added gets a number, is found again, and is in the log", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.write")

  const made = await desk.does(createPerson, anna)

  assert.equal(made.number, "1001")
  assert.equal(made.fullName, "Anna de Vries")
  assert.equal(made.listName, "Vries, A. de")
  assert.equal(made.phones[0]?.number, "+31612345678")
  assert.equal(made.addresses[0]?.postcode, "3511 AB")
  assert.deepEqual(made.may, { edit: true, seeIdentifiers: false })
  assert.equal("identifiers" in made, false)
  const { perhapsDouble, ...person } = made
  assert.deepEqual(perhapsDouble, [])
  assert.deepEqual(await desk.does(getPerson, { id: made.id }), person)
  const log = (await linde.audit()).map(({ event, person, outcome }) => ({ event, person, outcome }))
  assert.deepEqual(log, [
    { event: "persons.created", person: made.id, outcome: "done" },
    { event: "persons.read", person: made.id, outcome: "done" },
  ])
})
