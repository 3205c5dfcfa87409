import assert from "node:assert/strict"
import { clearForErased } from "#ground/kernel/ending.ts"
import type { PersonId } from "#ground/kernel/ids.ts"
import { anna, bram, drVos } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { createOrganisation } from "#records/organisations/contract.ts"
import { addTie, changePerson, changeTie, createPerson, listTies, removeTie } from "#records/persons/contract.ts"

async function family(linde: TestPractice): Promise<{ desk: Staff; annaId: string; bramId: string }> {
  const desk = await linde.staff("persons.read", "persons.see-contact", "persons.write", "organisations.write")
  return { desk, annaId: (await desk.does(createPerson, anna)).id, bramId: (await desk.does(createPerson, bram)).id }
}

onEachEngine("a tie stands on both pages, with the names of today", async (aPractice) => {
  const linde = await aPractice()
  const { desk, annaId, bramId } = await family(linde)

  const tie = await desk.does(addTie, { id: bramId, kind: "parent", person: annaId, note: "belt altijd" })

  assert.deepEqual(
    [tie.kind, tie.person, tie.other],
    ["parent", bramId, { person: annaId, name: "Anna de Vries", state: "active" }],
  )
  const [mirror] = (await desk.does(listTies, { id: annaId })).ties
  assert.deepEqual(
    [mirror?.kind, mirror?.note, mirror?.other],
    ["child", "belt altijd", { person: bramId, name: "Bram Jansen", state: "active" }],
  )
  await desk.does(changePerson, { id: bramId, version: 1, name: { firstNames: "Bram", familyName: "de Wit" } })
  const [later] = (await desk.does(listTies, { id: annaId })).ties
  assert.deepEqual(later?.other, { person: bramId, name: "Bram de Wit", state: "active" })
})

onEachEngine("a change of a tie is seen on both pages, and a stale one is refused", async (aPractice) => {
  const linde = await aPractice()
  const { desk, annaId, bramId } = await family(linde)
  const mandate = { ground: "parental-authority", scope: "alles" } as const
  const tie = await desk.does(addTie, {
    id: bramId,
    kind: "representative",
    person: annaId,
    mandate,
    from: "2020-01-01",
  })

  const changed = await desk.does(changeTie, {
    id: tie.id,
    version: 1,
    until: "2033-03-09",
    mandate: { ...mandate, scope: "medisch" },
  })

  assert.deepEqual([changed.version, changed.until, changed.from], [2, "2033-03-09", "2020-01-01"])
  const [mirror] = (await desk.does(listTies, { id: annaId })).ties
  assert.deepEqual(
    [mirror?.kind, mirror?.version, mirror?.until, mirror?.mandate?.scope],
    ["represented", 2, "2033-03-09", "medisch"],
  )
  await assert.rejects(desk.does(changeTie, { id: tie.id, version: 1, note: "te laat" }), refused("general.stale"))
  await assert.rejects(
    desk.does(changeTie, { id: tie.id, version: 2, until: "2019-01-01" }),
    refused("persons.end-before-beginning"),
  )
  assert.equal((await desk.does(changeTie, { id: tie.id, version: 2, until: null })).until, undefined)
})

onEachEngine("a tie that is removed is gone from both pages", async (aPractice) => {
  const linde = await aPractice()
  const { desk, annaId, bramId } = await family(linde)
  const tie = await desk.does(addTie, { id: bramId, kind: "parent", person: annaId })

  assert.deepEqual(await desk.does(removeTie, { id: tie.id }), { person: bramId })
  await assert.rejects(desk.does(removeTie, { id: tie.id }), refused("general.not-found"))

  for (const id of [annaId, bramId]) assert.deepEqual((await desk.does(listTies, { id })).ties, [])
  const removed = (await linde.audit()).filter(({ event }) => event === "persons.tie-removed")
  assert.deepEqual(
    removed.map(({ outcome, person, thing }) => [outcome, person, thing]),
    [
      ["done", bramId, tie.id],
      ["refused", undefined, tie.id],
    ],
  )
})

onEachEngine("a tie to an organisation carries its telephone", async (aPractice) => {
  const linde = await aPractice()
  const { desk, annaId } = await family(linde)
  const practice = await desk.does(createOrganisation, {
    kind: "general-practice",
    name: "Huisartsen Lindeplein",
    phone: "030-2345678",
  })

  const tie = await desk.does(addTie, { id: annaId, kind: "general-practitioner", organisation: practice.id })

  assert.deepEqual(tie.other, { organisation: practice.id, name: "Huisartsen Lindeplein", phone: "+31302345678" })
})

onEachEngine("a tie is with one other, once, and only a representative has a mandate", async (aPractice) => {
  const linde = await aPractice()
  const { desk, annaId, bramId } = await family(linde)
  const tie = { id: bramId, kind: "parent", person: annaId } as const
  await desk.does(addTie, tie)
  const vos = (await desk.does(createPerson, drVos)).id

  await assert.rejects(desk.does(addTie, tie), refused("persons.tie-exists"))
  await assert.rejects(desk.does(addTie, { id: annaId, kind: "child", person: bramId }), refused("persons.tie-exists"))
  await assert.rejects(
    desk.does(addTie, { id: annaId, kind: "partner", person: annaId }),
    refused("persons.tie-with-self"),
  )
  await assert.rejects(desk.does(addTie, { id: annaId, kind: "partner" }), refused("persons.tie-needs-one"))
  const both = { id: annaId, kind: "contact", person: vos, organisation: vos } as const
  await assert.rejects(desk.does(addTie, both), refused("persons.tie-needs-one"))
  const mandate = { ground: "guardianship" } as const
  await assert.rejects(
    desk.does(addTie, { id: annaId, kind: "sibling", person: vos, mandate }),
    refused("persons.mandate-without-representative"),
  )

  assert.equal((await desk.does(listTies, { id: annaId })).ties.length, 1)
})

onEachEngine("of who was forgotten a tie says only that", async (aPractice) => {
  const linde = await aPractice()
  const { desk, annaId, bramId } = await family(linde)
  const tie = await desk.does(addTie, { id: bramId, kind: "parent", person: annaId })

  await linde.change((at) => at.keys.destroy(clearForErased([annaId as PersonId]), [annaId as PersonId]))

  assert.deepEqual(
    (await desk.does(listTies, { id: bramId })).ties.map(({ other }) => other),
    [{ erased: true }],
  )
  await assert.rejects(desk.does(listTies, { id: annaId }), refused("general.not-found"))
  assert.deepEqual((await desk.does(changeTie, { id: tie.id, version: 1, note: "is vertrokken" })).other, {
    erased: true,
  })
  await desk.does(removeTie, { id: tie.id })
})
