import assert from "node:assert/strict"
import { tables } from "#ground/kernel/scope.ts"
import { anna, bram } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { searchPersons } from "#records/search/contract.ts"
import {
  createPerson,
  findDuplicates,
  getIdentifierSettings,
  getPerson,
  removeIdentifier,
  setIdentifier,
  setIdentifierSettings,
  showIdentifier,
} from "#records/persons/contract.ts"

const suzanne = "999993653"
const kept = { bsn: { kept: true, ground: "care" }, insz: { kept: true, ground: "belgian-authorisation" } } as const

async function withNumbers(linde: TestPractice): Promise<{ desk: Staff; vos: Staff }> {
  const manager = await linde.staff("persons.manage-identifiers")
  await manager.does(setIdentifierSettings, kept)
  return {
    desk: await linde.staff("persons.read", "persons.see-contact", "persons.write"),
    vos: await linde.staff("persons.read", "persons.see-contact", "persons.write", "persons.see-identifiers"),
  }
}

onEachEngine("no national number is kept until the practice says on what ground", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write", "persons.see-identifiers")
  const manager = await linde.staff("persons.manage-identifiers")
  const { id } = await desk.does(createPerson, anna)

  assert.deepEqual(await desk.does(getIdentifierSettings, {}), { bsn: { kept: false }, insz: { kept: false } })
  await assert.rejects(desk.does(setIdentifier, { id, kind: "bsn", value: suzanne }), refused("persons.bsn-not-kept"))
  const without = manager.does(setIdentifierSettings, { bsn: { kept: true }, insz: { kept: false } })
  await assert.rejects(without, refused("persons.ground-missing"))
  await assert.rejects(manager.stale().does(setIdentifierSettings, kept), refused("step-up-needed"))
  await manager.does(setIdentifierSettings, { ...kept, insz: { kept: false } })

  assert.equal((await desk.does(setIdentifier, { id, kind: "bsn", value: "9999.93.653" })).covered, "*****3653")
  await assert.rejects(
    desk.does(setIdentifier, { id, kind: "insz", value: "85073003328" }),
    refused("persons.insz-not-kept"),
  )
})

onEachEngine("a number is covered until it is shown, and showing is logged", async (aPractice) => {
  const linde = await aPractice()
  const { desk, vos } = await withNumbers(linde)
  const { id } = await vos.does(createPerson, { ...anna, bsn: suzanne })

  assert.equal("identifiers" in (await desk.does(getPerson, { id })), false)
  const seen = await vos.does(getPerson, { id })
  assert.deepEqual(seen.identifiers, [
    { kind: "bsn", covered: "*****3653", checkedHow: "typed", since: "2026-11-22T09:00:00.000Z" },
  ])
  await assert.rejects(desk.does(showIdentifier, { id, kind: "bsn" }), refused("general.not-allowed"))
  await assert.rejects(vos.stale().does(showIdentifier, { id, kind: "bsn" }), refused("step-up-needed"))
  await assert.rejects(vos.does(showIdentifier, { id, kind: "insz" }), refused("general.not-found"))
  assert.deepEqual(await vos.does(showIdentifier, { id, kind: "bsn" }), {
    kind: "bsn",
    value: suzanne,
    display: "9999.93.653",
  })

  const shown = (await linde.audit()).filter(({ event }) => event === "persons.identifier-shown")
  assert.deepEqual(
    shown.map(({ outcome, person, user }) => ({ outcome, person, user })),
    [
      { outcome: "refused", person: id, user: desk.user },
      { outcome: "refused", person: id, user: vos.user },
      { outcome: "refused", person: id, user: vos.user },
      { outcome: "done", person: id, user: vos.user },
    ],
  )
  assert.ok(!JSON.stringify(await linde.audit()).includes(suzanne))
})

onEachEngine("a number finds its person only for those who may see it", async (aPractice) => {
  const linde = await aPractice()
  const { desk, vos } = await withNumbers(linde)
  const { id } = await vos.does(createPerson, { ...anna, bsn: suzanne })
  const found = async (staff: Staff, query: string): Promise<string[]> =>
    (await staff.does(searchPersons, { query })).persons.map((person) => person.id)

  assert.deepEqual(
    [await found(vos, suzanne), await found(vos, "9999.93.653"), await found(desk, suzanne)],
    [[id], [id], []],
  )
  const asked = { name: bram.name, bsn: suzanne }
  assert.deepEqual(
    (await vos.does(findDuplicates, asked)).perhapsDuplicate.map((person) => person.id),
    [id],
  )
  assert.deepEqual((await desk.does(findDuplicates, asked)).perhapsDuplicate, [])
  const second = await vos.does(createPerson, { ...bram, bsn: suzanne })
  assert.deepEqual(
    second.perhapsDuplicate.map((person) => person.id),
    [id],
  )
})

onEachEngine(
  "a wrong number is refused; a right one replaces the one before, for who may see it",
  async (aPractice) => {
    const linde = await aPractice()
    const { desk, vos } = await withNumbers(linde)
    const { id } = await vos.does(createPerson, { ...anna, bsn: suzanne })

    await assert.rejects(vos.does(setIdentifier, { id, kind: "bsn", value: "123456789" }), refused("persons.bsn-wrong"))
    await assert.rejects(
      vos.does(setIdentifier, { id, kind: "insz", value: "85073003329" }),
      refused("persons.insz-wrong"),
    )
    await assert.rejects(
      desk.does(setIdentifier, { id, kind: "bsn", value: "999990408" }),
      refused("general.field.not-allowed"),
    )
    await vos.does(setIdentifier, { id, kind: "bsn", value: "999990408", checkedHow: "document" })

    const { identifiers } = await vos.does(getPerson, { id })
    assert.deepEqual(
      identifiers?.map(({ covered, checkedHow }) => [covered, checkedHow]),
      [["*****0408", "document"]],
    )
    assert.equal((await vos.does(searchPersons, { query: suzanne })).total, 0)
    assert.equal((await vos.does(searchPersons, { query: "999990408" })).total, 1)
  },
)

onEachEngine("a number that is removed is gone, with what found it", async (aPractice) => {
  const linde = await aPractice()
  const { desk, vos } = await withNumbers(linde)
  const reader = await linde.staff("persons.read", "persons.see-contact", "persons.see-identifiers")
  const { id } = await vos.does(createPerson, { ...anna, bsn: suzanne })

  await assert.rejects(desk.does(removeIdentifier, { id, kind: "bsn" }), refused("general.not-allowed"))
  await assert.rejects(reader.does(removeIdentifier, { id, kind: "bsn" }), refused("general.not-allowed"))
  await vos.does(removeIdentifier, { id, kind: "bsn" })
  await assert.rejects(vos.does(removeIdentifier, { id, kind: "bsn" }), refused("general.not-found"))

  assert.deepEqual((await vos.does(getPerson, { id })).identifiers, [])
  assert.equal((await vos.does(searchPersons, { query: suzanne })).total, 0)
  const rows = await linde.look((at) =>
    tables<{ identifiers: { id: string } }>(at).selectFrom("identifiers").select("id").execute(),
  )
  assert.deepEqual(rows, [])
})
