import assert from "node:assert/strict"
import { clearForErased } from "#ground/kernel/ending.ts"
import type { Act } from "#ground/kernel/act.ts"
import { anna, bram } from "#tests/people/people.ts"
import { onEachEngine, refused } from "#tests/people/practice.ts"
import * as acts from "./contract.ts"

const nobody = "019f0000-0000-7000-8000-000000000000"

/** Each act that names a thing, with input that would do if the thing were there, and what it needs. */
const asked = (id: string): readonly (readonly [Act, Record<string, unknown>, readonly string[]])[] => [
  [acts.getPerson, { id }, ["persons.read"]],
  [acts.changePerson, { id, version: 1, note: "x" }, ["persons.write"]],
  [acts.makeInactive, { id, reason: "x" }, ["persons.write"]],
  [acts.makeActive, { id, reason: "x" }, ["persons.write"]],
  [acts.recordDeath, { id }, ["persons.write"]],
  [acts.setIdentifier, { id, kind: "bsn", value: "999993653" }, ["persons.write", "persons.see-identifiers"]],
  [acts.removeIdentifier, { id, kind: "bsn" }, ["persons.see-identifiers", "persons.write"]],
  [acts.showIdentifier, { id, kind: "bsn" }, ["persons.see-identifiers"]],
  [acts.listTies, { id }, ["persons.read"]],
  [acts.addTie, { id, kind: "partner", person: nobody }, ["persons.write"]],
  [acts.changeTie, { id, version: 1, note: "x" }, ["persons.write"]],
  [acts.removeTie, { id }, ["persons.write"]],
]
const others: readonly (readonly [Act, Record<string, unknown>])[] = [
  [acts.createPerson, anna],
  [acts.findDuplicates, { name: bram.name }],
  [acts.listRecentPersons, {}],
  [acts.setPersonWord, { word: "patiënt" }],
  [acts.setIdentifierSettings, { bsn: { kept: false }, insz: { kept: false } }],
]

onEachEngine("without its permission nothing is done, and the try is logged", async (aPractice) => {
  const linde = await aPractice()
  const someone = await linde.staff("dossiers.read", "dossiers.read-journal")
  const all = [...asked(nobody).map(([act, input]) => [act, input] as const), ...others]

  for (const [act, input] of all)
    await assert.rejects(someone.does(act, input), refused("general.not-allowed"), act.name)

  const lines = await linde.audit()
  assert.deepEqual(
    lines.map(({ outcome, because, user }) => [outcome, because, user]),
    all.map(() => ["refused", "general.not-allowed", someone.user]),
  )
})

onEachEngine("what is of another practice is not there", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const everything = ["persons.read", "persons.write", "persons.see-contact", "persons.see-identifiers"]
  const here = await linde.staff(...everything)
  const there = await iep.staff(...everything)
  const [one, two] = [await there.does(acts.createPerson, anna), await there.does(acts.createPerson, bram)]
  const tie = await there.does(acts.addTie, { id: one.id, kind: "child", person: two.id })
  const before = await there.does(acts.getPerson, { id: one.id })

  for (const [act, input, needs] of [...asked(one.id), ...asked(tie.id)]) {
    await assert.rejects((await linde.staff(...needs)).does(act, input), refused("general.not-found"), act.name)
  }
  const mine = await here.does(acts.createPerson, anna)
  await assert.rejects(
    here.does(acts.addTie, { id: mine.id, kind: "child", person: two.id }),
    refused("general.not-found"),
  )

  assert.deepEqual(await there.does(acts.getPerson, { id: one.id }), before)
  assert.deepEqual((await here.does(acts.listTies, { id: mine.id })).ties, [])
})

onEachEngine("who is forgotten is not there", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write")
  const { id } = await desk.does(acts.createPerson, anna)
  await linde.change((at) => at.keys.destroy(clearForErased([id]), [id]))

  for (const [act, input, needs] of asked(id)) {
    await assert.rejects((await linde.staff(...needs)).does(act, input), refused("general.not-found"), act.name)
  }
  assert.deepEqual(
    (await desk.does(acts.findDuplicates, { name: anna.name, birthDate: "1985-12-01" })).perhapsDuplicate,
    [],
  )
  assert.deepEqual((await desk.does(acts.listRecentPersons, {})).persons, [])
})
