import assert from "node:assert/strict"
import { clearForErased } from "#ground/kernel/ending.ts"
import type { z } from "zod"
import type { PersonId } from "#ground/kernel/ids.ts"
import { tables } from "#ground/kernel/scope.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff } from "#tests/people/practice.ts"
import { run } from "#gate/runner/runner.ts"
import { createPerson } from "#records/persons/contract.ts"
import { dropDraft, getDraft, saveDraft } from "./contract.ts"
import { getDraft as readDraft } from "./get-draft.ts"

const place = "entry/019f0000-0000-7000-8000-000000000000"

onEachEngine("what somebody was typing is there for them alone, until it is dropped", async (aPractice) => {
  const linde = await aPractice()
  const [fysio, other] = [
    await linde.staff("persons.read", "persons.see-contact", "persons.write", "dossiers.write"),
    await linde.staff("persons.read", "persons.see-contact"),
  ]
  const { id } = await fysio.does(createPerson, anna)

  await fysio.does(saveDraft, { id, place, content: "Knie buigt" })
  linde.clock.advance({ minutes: 1 })
  const saved = await fysio.does(saveDraft, { id, place, content: "Knie buigt 90°" })
  await fysio.does(saveDraft, { id, place: place.replace("entry", "note"), content: "anders" })

  assert.deepEqual(saved, { place, content: "Knie buigt 90°", savedAt: "2026-11-22T09:01:00.000Z" })
  assert.deepEqual((await fysio.does(getDraft, { id, place })).draft, saved)
  assert.equal((await other.does(getDraft, { id, place })).draft, null)
  await other.does(dropDraft, { id, place })
  assert.deepEqual((await fysio.does(getDraft, { id, place })).draft, saved)
  await fysio.does(dropDraft, { id, place })
  await fysio.does(dropDraft, { id, place })
  assert.equal((await fysio.does(getDraft, { id, place })).draft, null)
})

onEachEngine(
  "a draft is for who may write what it is a draft of, and holds no field that is not for them",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await linde.staff("persons.read", "persons.write", "persons.see-contact")
    const { id } = await desk.does(createPerson, anna)
    const form = (values: object) => JSON.stringify({ version: 1, values })
    const touched = form({ note: "x", phones: [{ kind: "mobile", number: "0612345678", note: "" }] })
    const untouched = form({ note: "x", phones: [], insurance: { company: "", policyNumber: "" } })
    const person = `person/${id}`
    const saves = (staff: Staff, place: string, content: string) => staff.does(saveDraft, { id, place, content })

    const blind = await linde.staff("persons.read", "persons.write")
    const reader = await linde.staff("persons.read", "persons.see-contact")
    await assert.rejects(saves(blind, person, touched), refused("general.field.not-allowed"))
    await assert.rejects(saves(reader, person, untouched), refused("general.not-allowed"))
    await assert.rejects(saves(reader, `note/${id}`, "x"), refused("general.not-allowed"))
    await assert.rejects(saves(desk, place, "geen dossierrecht"), refused("general.not-allowed"))
    assert.equal((await saves(blind, person, untouched)).content, untouched)
    assert.equal((await saves(desk, person, touched)).content, touched)

    // Who may no longer see a field is not given it back by way of what they were typing.
    const permissions = new Map([...desk.caller.permissions].filter(([name]) => name !== "persons.see-contact"))
    const later = (await run(readDraft, { ...desk.caller, permissions }, { id, place: person })) as z.output<
      typeof getDraft.gives
    >
    assert.equal(later.draft?.content, form({ note: "x" }))
    assert.equal((await desk.does(getDraft, { id, place: person })).draft?.content, touched)
  },
)

onEachEngine("a draft that nobody came back to is tidied after thirty days", async (aPractice) => {
  const linde = await aPractice()
  const fysio = await linde.staff("persons.read", "persons.see-contact", "persons.write", "dossiers.write")
  const { id } = await fysio.does(createPerson, anna)
  await fysio.does(saveDraft, { id, place, content: "oud" })
  linde.clock.advance({ days: 29 })
  await linde.work()
  assert.equal((await fysio.does(getDraft, { id, place })).draft?.content, "oud")

  linde.clock.advance({ days: 2 })
  await linde.work()

  assert.equal((await fysio.does(getDraft, { id, place })).draft, null)
  assert.deepEqual(
    (await linde.audit()).filter(({ event }) => event === "drafts.tidied").map(({ count }) => count),
    [1],
  )
})

onEachEngine(
  "without permission, in another practice, or of who is forgotten, there is no draft",
  async (aPractice) => {
    const [linde, iep] = [await aPractice(), await aPractice()]
    const fysio = await linde.staff("persons.read", "persons.see-contact", "persons.write", "dossiers.write")
    const someone = await linde.staff("dossiers.read", "dossiers.read-journal")
    const there = await (await iep.staff("persons.write", "persons.see-contact")).does(createPerson, anna)
    const tries = [
      [getDraft, { id: there.id, place }],
      [saveDraft, { id: there.id, place, content: "x" }],
      [dropDraft, { id: there.id, place }],
    ] as const

    for (const [act, input] of tries) {
      await assert.rejects(fysio.does(act, input as never), refused("general.not-found"), act.name)
      await assert.rejects(someone.does(act, input as never), refused("general.not-allowed"), act.name)
    }
    const { id } = await fysio.does(createPerson, anna)
    await fysio.does(saveDraft, { id, place, content: "x" })
    await linde.change((at) => at.keys.destroy(clearForErased([id as PersonId]), [id as PersonId]))
    await assert.rejects(fysio.does(getDraft, { id, place }), refused("general.not-found"))
    const rows = await linde.look((at) =>
      tables<{ drafts: { id: string } }>(at).selectFrom("drafts").select("id").execute(),
    )
    assert.equal(rows.length, 1)
  },
)
