import assert from "node:assert/strict"
import { tables } from "#ground/kernel/scope.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import { searchPersons } from "#records/search/contract.ts"
import { changePerson, createPerson, getPerson } from "./contract.ts"

/** How many tokens stand in the table. */
const countTokens = (linde: TestPractice): Promise<number> =>
  linde.look(
    async (at) =>
      (await tables<{ person_tokens: { token: Uint8Array } }>(at).selectFrom("person_tokens").select("token").execute())
        .length,
  )

onEachEngine("what is changed is changed, what is left out stays, null empties", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const made = await desk.does(createPerson, { ...anna, note: "belt liever niet", gender: "V" })
  linde.clock.advance({ minutes: 5 })

  const changed = await desk.does(changePerson, {
    id: made.id,
    version: 1,
    note: null,
    gender: "O",
    phones: [{ kind: "home", number: "030 2345678" }],
  })

  assert.equal(changed.version, 2)
  assert.equal(changed.changedAt, "2026-11-22T09:05:00.000Z")
  assert.equal(changed.createdAt, made.createdAt)
  assert.equal(changed.note, undefined)
  assert.equal(changed.gender, "O")
  assert.equal(changed.phones?.[0]?.number, "+31302345678")
  assert.deepEqual(changed.addresses, made.addresses)
  assert.deepEqual(await desk.does(getPerson, { id: made.id }), changed)
})

onEachEngine("a person is found by what is true now, and no longer by what was", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const made = await desk.does(createPerson, anna)
  const before = await countTokens(linde)
  const count = async (query: string): Promise<number> => (await desk.does(searchPersons, { query })).total

  await desk.does(changePerson, {
    id: made.id,
    version: 1,
    name: { initials: "A.", firstNames: "Anna", familyName: "Bakker" },
  })

  assert.deepEqual(
    [await count("vries"), await count("bakker"), await count("anna"), await count("0612345678")],
    [0, 1, 1, 1],
  )
  await desk.does(changePerson, { id: made.id, version: 2, name: anna.name })
  assert.equal(await countTokens(linde), before)
})

onEachEngine("a stale write is refused, tells the present version, and changes nothing", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { id } = await desk.does(createPerson, anna)
  await desk.does(changePerson, { id, version: 1, note: "eerst" })

  await assert.rejects(desk.does(changePerson, { id, version: 1, note: "te laat" }), (error: unknown) => {
    assert.deepEqual((error as { details: unknown }).details, { version: 2, seen: 1 })
    return refused("general.stale")(error)
  })

  const { version, note } = await desk.does(getPerson, { id })
  assert.deepEqual({ version, note }, { version: 2, note: "eerst" })
})

onEachEngine("of two changes at the same time one wins and the other hears it", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { id } = await desk.does(createPerson, anna)

  const both = await Promise.allSettled(
    ["een", "twee"].map((note) => desk.does(changePerson, { id, version: 1, note })),
  )

  assert.deepEqual(both.map(({ status }) => status).toSorted(), ["fulfilled", "rejected"])
  assert.equal((await desk.does(getPerson, { id })).version, 2)
})

onEachEngine("a change is checked as a new person is", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { id } = await desk.does(createPerson, anna)

  const wrong = desk.does(changePerson, { id, version: 1, addresses: [{ postcode: "9999" }] })
  await assert.rejects(wrong, refused("persons.dutch-postcode-wrong"))
  const early = desk.does(changePerson, { id, version: 1, deathDate: "1985-11-30" })
  await assert.rejects(early, refused("persons.death-before-birth"))

  assert.equal((await desk.does(getPerson, { id })).version, 1)
})

onEachEngine("a day of death makes a person deceased", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { id } = await desk.does(createPerson, anna)

  assert.equal((await desk.does(changePerson, { id, version: 1, deathDate: "2026-11-20" })).state, "deceased")
  const without = await desk.does(changePerson, { id, version: 2, deathDate: null })
  assert.deepEqual([without.state, without.deathDate], ["deceased", undefined])
})
