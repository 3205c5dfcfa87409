import assert from "node:assert/strict"
import type { PersonId } from "#ground/kernel/ids.ts"
import { tables } from "#ground/kernel/scope.ts"
import { addUser } from "#gate/accounts/accounts.ts"
import { anna, bram, drVos, somebody, zoe } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { createDossierType, openDossier } from "#records/dossiers/contract.ts"
import { createOrganisation } from "#records/organisations/contract.ts"
import { createPersons } from "#records/persons/persons.ts"
import { createPerson, recordDeath } from "#records/persons/contract.ts"
import { searchAll, searchPersons } from "./contract.ts"

type Tokens = { person_tokens: { token: Uint8Array; person_id: string }; persons: { findable: number } }

const everybody = [anna, bram, drVos, zoe]

async function filled(linde: TestPractice): Promise<{ desk: Staff; ids: string[] }> {
  const desk = await linde.staff(
    "persons.read",
    "persons.see-contact",
    "persons.write",
    "dossiers.read",
    "dossiers.read-journal",
    "dossiers.write",
    "organisations.read",
    "organisations.write",
  )
  const ids: string[] = []
  for (const person of everybody) ids.push((await desk.does(createPerson, person)).id)
  return { desk, ids }
}

onEachEngine("persons are found by what is known of them, in order of name", async (aPractice) => {
  const linde = await aPractice()
  const { desk } = await filled(linde)
  const names = async (query?: string): Promise<string[]> =>
    (await desk.does(searchPersons, { query })).persons.map(({ listName }) => listName)
  const [annaName, bramName, vosName, zoeName] = ["Vries, A. de", "Jansen, B.", "Vos, C.", "Müller-van den Berg, Z.M."]

  assert.deepEqual(await names(), [bramName, zoeName, vosName, annaName])
  for (const query of [
    "de vries",
    "Vries, de",
    "vri",
    "anna",
    "A. de Vries",
    "fries",
    "1-12-1985",
    "1 december 1985",
    "0612345678",
    "5678",
    "anna@voorbeeld.example",
    "1001",
  ]) {
    assert.deepEqual(await names(query), [annaName], query)
  }
  for (const query of [
    "zoe",
    "Zoë",
    "muller",
    "berg",
    "van den berg",
    "muller-van den berg",
    "maria muller",
    "vandenbergh",
    "1990-02",
    "1004",
  ]) {
    assert.deepEqual(await names(query), [zoeName], query)
  }
  assert.deepEqual(await names("3511 AB 12"), [bramName, annaName])
  assert.deepEqual(await names("3511ab bram"), [bramName])
  assert.deepEqual(await names("janszen"), [bramName])
  for (const query of ["bakker", "anna jansen", ",", "999993653", "nna"])
    assert.deepEqual(await names(query), [], query)
})

onEachEngine("the tabs are the first letters of the names in the list", async (aPractice) => {
  const linde = await aPractice()
  const { desk } = await filled(linde)
  await desk.does(createPerson, { name: { familyName: "張偉" } })
  const names = async (letter: string, query?: string): Promise<string[]> =>
    (await desk.does(searchPersons, { letter, query })).persons.map(({ listName }) => listName)

  assert.deepEqual(await names("V"), ["Vos, C.", "Vries, A. de"])
  assert.deepEqual(await names("M"), ["Müller-van den Berg, Z.M."])
  assert.deepEqual(await names("#"), ["張偉"])
  assert.deepEqual(await names("A"), [])
  assert.deepEqual(await names("V", "anna"), ["Vries, A. de"])
  assert.deepEqual((await desk.does(searchPersons, { query: "張" })).total, 0)
  assert.deepEqual((await desk.does(searchPersons, { query: "張偉" })).total, 1)
})

onEachEngine("persons are filtered by type of dossier and by who is responsible, in one dossier", async (aPractice) => {
  const linde = await aPractice()
  const {
    desk,
    ids: [annaId = "", bramId = ""],
  } = await filled(linde)
  const manager = await linde.staff("dossiers.manage-types")
  const treatment = (await manager.does(createDossierType, { name: "Behandeling" })).id
  const advice = (await manager.does(createDossierType, { name: "Advies" })).id
  const fenna = await linde.change((at) =>
    addUser(at, { name: "Fenna", email: "f@linde.example", language: "nl", groups: [] }),
  )
  await desk.does(openDossier, { id: annaId, type: treatment, title: "Knie", responsible: fenna })
  await desk.does(openDossier, { id: annaId, type: advice, title: "Werk" })
  await desk.does(openDossier, { id: bramId, type: advice, title: "School", responsible: fenna })
  const found = async (filter: object): Promise<string[]> =>
    (await desk.does(searchPersons, filter)).persons.map(({ id }) => id)

  assert.deepEqual(await found({ dossierType: treatment }), [annaId])
  assert.deepEqual(await found({ dossierType: advice }), [bramId, annaId])
  assert.deepEqual(await found({ responsible: fenna }), [bramId, annaId])
  assert.deepEqual(await found({ responsible: fenna, dossierType: advice }), [bramId])
  assert.deepEqual(await found({ dossierType: advice, query: "anna" }), [annaId])
  assert.deepEqual(await found({ dossierType: treatment, query: "bram" }), [])
  assert.deepEqual(await found({ dossierType: treatment, letter: "J" }), [])
  assert.deepEqual(await found({ dossierType: advice, letter: "J" }), [bramId])
  const blind = await linde.staff("persons.read", "persons.see-contact")
  await assert.rejects(blind.does(searchPersons, { dossierType: treatment }), refused("general.not-allowed"))
})

onEachEngine("pages follow one another and the total is right; a search is logged by its count", async (aPractice) => {
  const linde = await aPractice()
  await linde.change((at) =>
    createPersons(
      at,
      Array.from({ length: 45 }, (_, index) => somebody(index)),
    ),
  )
  const desk = await linde.staff("persons.read", "persons.see-contact")
  const seen: string[] = []

  for (const page of [1, 2, 3, 4]) {
    const found = await desk.does(searchPersons, { page, size: 20 })
    assert.deepEqual([found.total, found.page, found.size], [45, page, 20])
    seen.push(...found.persons.map(({ id }) => id))
  }

  assert.equal(new Set(seen).size, 45)
  const lines = (await linde.audit()).filter(({ event }) => event === "persons.searched")
  assert.deepEqual(
    lines.map(({ count, person }) => [count, person]),
    [
      [20, undefined],
      [20, undefined],
      [5, undefined],
      [0, undefined],
    ],
  )
})

onEachEngine("all hits are listed page by page, however many there are", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff("persons.read", "persons.see-contact")
  const crowd = (from: number, many: number) =>
    linde.change((at) =>
      createPersons(
        at,
        Array.from({ length: many }, (_, index) => ({
          ...somebody(from + index),
          name: { familyName: "Jansen", nameUse: "own" as const },
        })),
      ),
    )
  await crowd(0, 5)
  linde.clock.advance({ minutes: 1 })
  await crowd(5, 2000)
  linde.clock.advance({ minutes: 1 })

  const pages = []
  for (const page of Array.from({ length: 10 }, (_, index) => index + 1)) {
    pages.push(await desk.does(searchPersons, { query: "jansen", size: 200, page }))
  }

  assert.ok(pages.every(({ total, persons }) => total === 2005 && persons.length === 200))
  const last = await desk.does(searchPersons, { query: "jansen", page: 11, size: 200 })
  const found = [...pages, last].flatMap(({ persons }) => persons)
  assert.equal(new Set(found.map(({ id }) => id)).size, 2005)
  assert.equal((await desk.does(searchPersons, { query: "jansen", page: 12, size: 200 })).persons.length, 0)
})

onEachEngine("everything is searched at once, but only what the reader may see", async (aPractice) => {
  const linde = await aPractice()
  const {
    desk,
    ids: [annaId = ""],
  } = await filled(linde)
  const manager = await linde.staff("dossiers.manage-types")
  const { id: type } = await manager.does(createDossierType, { name: "Behandeling" })
  const dossier = await desk.does(openDossier, { id: annaId, type, title: "Vriesblaren op de knie" })
  await desk.does(createOrganisation, { name: "De Vriesman BV" })
  const counts = async (staff: Staff, query: string): Promise<number[]> => {
    const { persons, organisations, dossiers } = await staff.does(searchAll, { query })
    return [persons.length, organisations.length, dossiers.length]
  }

  assert.deepEqual(await counts(desk, "vries"), [1, 1, 1])
  assert.deepEqual((await desk.does(searchAll, { query: "knie vriesbl" })).dossiers, [
    {
      id: dossier.id,
      number: "D1001",
      title: "Vriesblaren op de knie",
      person: "Anna de Vries",
      of: annaId,
      state: "open",
    },
  ])
  assert.deepEqual(await counts(desk, "D1001"), [0, 0, 1])
  assert.deepEqual(await counts(await linde.staff("persons.read", "persons.see-contact"), "vries"), [1, 0, 0])
  assert.deepEqual(await counts(await linde.staff("organisations.read"), "vries"), [0, 1, 0])
  assert.deepEqual(await counts(await linde.staff(), "vries"), [0, 0, 0])
})

onEachEngine("one practice finds nobody of another", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  await filled(linde)
  const there = await iep.staff("persons.read", "persons.see-contact")

  assert.equal((await there.does(searchPersons, { state: "any" })).total, 0)
  await assert.rejects(
    (await linde.staff("dossiers.read", "dossiers.read-journal")).does(searchPersons, {}),
    refused("general.not-allowed"),
  )
})

onEachEngine(
  "nobody is kept silent for a filter: who is left out by one is told, within reach alone",
  async (aPractice) => {
    const linde = await aPractice()
    const { desk, ids } = await filled(linde)
    await desk.does(recordDeath, { id: ids[0] as PersonId, on: "2026-11-20" })
    const own = await linde.colleague("Theo", "persons.read:own")

    const vries = await desk.does(searchPersons, { query: "de vries" })
    assert.deepEqual([vries.total, vries.hidden?.total], [0, 1])
    assert.deepEqual(
      vries.hidden?.persons.map(({ fullName, state }) => [fullName, state]),
      [["Anna de Vries", "deceased"]],
    )
    assert.equal((await desk.does(searchPersons, { query: "de vries", state: "any" })).hidden, undefined)
    assert.equal((await desk.does(searchPersons, { query: "jansen", letter: "V" })).hidden?.total, 1)
    assert.equal((await own.does(searchPersons, { query: "de vries" })).hidden, undefined)
    assert.equal((await own.does(searchPersons, { query: "vires" })).meant, undefined)
    assert.equal((await desk.does(searchPersons, {})).hidden, undefined)
  },
)

onEachEngine("two letters the other way round: what may have been meant is told", async (aPractice) => {
  const { desk } = await filled(await aPractice())

  assert.equal((await desk.does(searchPersons, { query: "vires" })).meant, "vries")
  assert.equal((await desk.does(searchPersons, { query: "anna vires" })).meant, "anna vries")
  assert.equal((await desk.does(searchAll, { query: "Vires" })).meant, "vries")
  for (const query of ["vries", "xqzw", "jna"])
    assert.equal((await desk.does(searchPersons, { query })).meant, undefined)
})

onEachEngine(
  "who was there before the program learned to find people by more is found by it too, and erased with it",
  async (aPractice) => {
    const linde = await aPractice()
    const { desk, ids } = await filled(linde)
    const all = await linde.look((at) => tables<Tokens>(at).selectFrom("person_tokens").selectAll().execute())
    await linde.change(async (at) => {
      await tables<Tokens>(at).deleteFrom("person_tokens").execute()
      await tables<Tokens>(at).updateTable("persons").set({ findable: 0 }).execute()
    })
    assert.equal((await desk.does(searchPersons, { query: "de vries 1985" })).total, 0)

    await linde.work()

    assert.equal((await desk.does(searchPersons, { query: "de vries 1985" })).total, 1)
    const again = await linde.look((at) => tables<Tokens>(at).selectFrom("person_tokens").selectAll().execute())
    assert.equal(again.length, all.length)
    assert.ok(again.every(({ person_id }) => ids.includes(person_id)))
    assert.equal((await linde.audit()).filter(({ event }) => event === "persons.made-findable").length, 1)
  },
)
