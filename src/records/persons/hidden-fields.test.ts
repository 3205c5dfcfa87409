import assert from "node:assert/strict"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import { searchPersons } from "#records/search/contract.ts"
import { changePerson, createPerson, getPerson } from "./contract.ts"

const insurance = { company: "Linde Zorg", uzovi: "9991", policyNumber: "123456789" }

onEachEngine(
  "a field that is not for you is not in the answer, finds nobody and is not written over",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await linde.staff("persons.read", "persons.write", "persons.see-contact", "persons.see-financial")
    const blind = await linde.staff("persons.read", "persons.write")
    const { id, version } = await desk.does(createPerson, { ...anna, insurance })
    const before = await desk.does(getPerson, { id })
    const phone = anna.phones?.[0]?.number ?? ""
    assert.equal((await desk.does(searchPersons, { query: phone })).total, 1)

    const seen = await blind.does(getPerson, { id })
    const touch = (more: object) => blind.does(changePerson, { id, version, ...more })

    for (const field of ["addresses", "phones", "emails", "insurance"]) assert.equal(field in seen, false, field)
    assert.equal((await blind.does(searchPersons, { query: phone })).total, 0)
    await assert.rejects(touch({ phones: [] }), refused("general.field.not-allowed"))
    await assert.rejects(touch({ insurance: null }), refused("general.field.not-allowed"))
    assert.deepEqual(await desk.does(getPerson, { id }), before)
    assert.equal((await touch({ note: "mag wel" })).note, "mag wel")
  },
)
