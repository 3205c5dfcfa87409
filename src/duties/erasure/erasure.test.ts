import assert from "node:assert/strict"
import type { ErasureId, PersonId } from "#ground/kernel/ids.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { changePerson, createPerson, getPerson, makeInactive } from "#records/persons/contract.ts"
import {
  decideErasure,
  type Erasure,
  getErasure,
  getErasureCertificate,
  listErasureItems,
  listErasures,
  previewErasure,
  setErasureSettings,
  startErasure,
  stopErasure,
} from "./contract.ts"
import { startErasure as startByPolicy } from "./erasure.ts"

const persons = ["persons.read", "persons.see-contact", "persons.write"]
const all = [...persons, "erasure.prepare", "erasure.run", "erasure.approve"]

async function newPerson(desk: Staff, familyName: string): Promise<PersonId> {
  return (await desk.does(createPerson, { ...anna, name: { familyName } })).id
}

/** Persons who were made inactive more than two years ago. */
async function leftLongAgo(linde: TestPractice, desk: Staff, names: readonly string[], reason = "Verhuisd") {
  const ids: PersonId[] = []
  for (const name of names) {
    const id = await newPerson(desk, name)
    await desk.does(makeInactive, { id, reason })
    ids.push(id)
  }
  linde.clock.advance({ days: 800 })
  return ids
}

const isThere = async (desk: Staff, id: PersonId): Promise<boolean> =>
  desk.does(getPerson, { id }).then(
    () => true,
    (error: unknown) => !refused("general.not-found")(error),
  )

async function run(linde: TestPractice, who: Staff, preview: Pick<Erasure, "id" | "confirmation">): Promise<Erasure> {
  await who.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })
  await linde.work()
  return who.does(getErasure, { id: preview.id })
}

onEachEngine("whoever says nothing more ends who is inactive and was left alone for two years", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff(...all)
  const [old = "" as PersonId] = await leftLongAgo(linde, desk, ["Oud"])
  const fresh = await newPerson(desk, "Vers")
  await desk.does(makeInactive, { id: fresh, reason: "Verhuisd" })
  const active = await newPerson(desk, "Actief")

  const preview = await desk.does(previewErasure, { end: "erase" })
  const before = await isThere(desk, old)
  const ended = await run(linde, desk, preview)

  assert.deepEqual(
    preview.list.items.map(({ person, fate }) => [person.id, person.name, fate]),
    [[old, "Oud", "goes"]],
  )
  assert.equal(preview.state, "previewed")
  assert.deepEqual(preview.needsApproval, [])
  assert.equal(before, true)
  assert.deepEqual([ended.state, ended.progress], ["done", { total: 1, handled: 1, gone: 1, skipped: 0 }])
  assert.deepEqual(
    ended.kinds.map(({ name, found, gone }) => [name, found, gone]),
    [["person", 1, 1]],
  )
  assert.deepEqual(
    [await isThere(desk, old), await isThere(desk, fresh), await isThere(desk, active)],
    [false, true, true],
  )
  const keys = await linde.look((at) => at.keys.persons([old, fresh]))
  assert.deepEqual([...keys.keys()], [fresh])
  const file = await desk.fetches(getErasureCertificate, { id: preview.id })
  assert.equal(file.bytes.subarray(0, 5).toString(), "%PDF-")
})

onEachEngine("the reason, the day and what was done since choose", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff(...all)
  const [first] = await leftLongAgo(linde, desk, ["Een"], "Verhuisd")
  const [second] = await leftLongAgo(linde, desk, ["Twee"], "iets anders")
  const chosen = async (more: object): Promise<readonly PersonId[]> =>
    (await desk.does(previewErasure, { end: "erase", ...more })).list.items.map(({ person }) => person.id)

  assert.deepEqual(await chosen({}), [first, second])
  assert.deepEqual(await chosen({ reasons: ["Verhuisd"] }), [first])
  assert.deepEqual(await chosen({ reasons: ["nooit gehoord van"] }), [second])
  assert.deepEqual(await chosen({ inactiveFrom: "2028-01-01" }), [second])
  assert.deepEqual(await chosen({ untouchedSince: "2027-01-01" }), [first])
})

onEachEngine("who is active goes only when named, and by the hand of two", async (aPractice) => {
  const linde = await aPractice()
  const [desk, chief] = [await linde.standing("Dia", ...all), await linde.standing("Eva", ...all)]
  const active = await newPerson(desk, "Actief")

  const unnamed = await desk.does(previewErasure, { end: "erase", inactiveOnly: false })
  const careful = await desk.does(previewErasure, { end: "erase", persons: [active] })
  const named = await desk.does(previewErasure, { end: "erase", persons: [active], inactiveOnly: false })
  const asked = await desk.does(startErasure, { preview: named.id, confirmation: named.confirmation ?? "" })
  await linde.work()
  const waiting = await isThere(desk, active)
  await assert.rejects(desk.does(decideErasure, { id: named.id }), refused("approval.own"))
  await chief.does(decideErasure, { id: named.id })
  await linde.work()

  assert.equal(unnamed.progress.total, 0)
  assert.deepEqual(
    careful.held.map(({ code }) => code),
    ["erasure.reason.active"],
  )
  assert.deepEqual([asked.state, asked.needsApproval, waiting], ["waiting", ["active"], true])
  assert.equal(await isThere(desk, active), false)
  await assert.rejects(chief.does(decideErasure, { id: named.id }), refused("erasure.not-waiting"))
})

onEachEngine("above the practice's number a second person must agree, who may also refuse", async (aPractice) => {
  const linde = await aPractice()
  const [desk, chief] = [await linde.standing("Dia", ...all), await linde.standing("Eva", ...all)]
  const [one, two] = await leftLongAgo(linde, desk, ["Een", "Twee"])
  await chief.does(setErasureSettings, { approvalAbove: 1 })

  const preview = await desk.does(previewErasure, { end: "erase" })
  await desk.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })
  const refusedRun = await chief.does(decideErasure, { id: preview.id, approved: false })
  await linde.work()

  assert.deepEqual([refusedRun.state, refusedRun.needsApproval], ["refused", ["number"]])
  for (const id of [one, two]) assert.equal(id !== undefined && (await isThere(desk, id)), true)
})

onEachEngine("it must be typed as it is told, once, within a day, with a fresh second step", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff(...all)
  await leftLongAgo(linde, desk, ["Een"])
  const [old, preview] = [
    await desk.does(previewErasure, { end: "erase" }),
    await desk.does(previewErasure, { end: "erase" }),
  ]
  const none = await desk.does(previewErasure, { end: "erase", untouchedSince: "2001-01-01" })
  const start = (id: ErasureId, confirmation: string) => desk.does(startErasure, { preview: id, confirmation })

  await assert.rejects(start(preview.id, "wis 2"), refused("erasure.confirmation-wrong"))
  await assert.rejects(start(preview.id, "anonimiseer 1"), refused("erasure.confirmation-wrong"))
  await assert.rejects(start(none.id, "wis 0"), refused("erasure.nothing-to-end"))
  await assert.rejects(
    desk.stale().does(startErasure, { preview: preview.id, confirmation: "wis 1" }),
    refused("step-up-needed"),
  )
  await start(preview.id, "  WIS   1 ")
  await assert.rejects(start(preview.id, "wis 1"), refused("erasure.already-started"))
  linde.clock.advance({ hours: 25 })
  await assert.rejects(start(old.id, "wis 1"), refused("erasure.preview-expired"))
  await linde.work()
  await assert.rejects(desk.does(getErasure, { id: old.id }), refused("general.not-found"))
})

onEachEngine("what changed after the preview stays and is reported, and so is who was gone", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff(...all)
  const [one = "" as PersonId, two = "" as PersonId] = await leftLongAgo(linde, desk, ["Een", "Twee", "Drie"])
  const preview = await desk.does(previewErasure, { end: "erase" })
  const other = await desk.does(previewErasure, { end: "erase", persons: [two] })
  await desk.does(startErasure, { preview: other.id, confirmation: other.confirmation ?? "" })
  await linde.work()
  const { version } = await desk.does(getPerson, { id: one })
  await desk.does(changePerson, { id: one, version, note: "toch nog iets" })

  const ended = await run(linde, desk, preview)

  assert.deepEqual(ended.progress, { total: 3, handled: 3, gone: 1, skipped: 2 })
  assert.deepEqual(ended.skipped.map(({ code, count }) => [code, count]).toSorted(), [
    ["erasure.reason.changed", 1],
    ["erasure.reason.gone", 1],
  ])
  const { items } = await desk.does(listErasureItems, { id: preview.id })
  assert.deepEqual(
    items.map(({ person, fate }) => [person.id, fate]),
    [[one, "skipped"]],
  )
})

onEachEngine("what waits can be stopped, and stays", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff(...all)
  await desk.does(setErasureSettings, { approvalAbove: 0 })
  const [one = "" as PersonId] = await leftLongAgo(linde, desk, ["Een"])
  const preview = await desk.does(previewErasure, { end: "erase" })
  await desk.does(startErasure, { preview: preview.id, confirmation: preview.confirmation ?? "" })

  const stopped = await desk.does(stopErasure, { id: preview.id })
  await linde.work()

  assert.deepEqual([stopped.state, stopped.progress.gone], ["stopped", 0])
  assert.equal(await isThere(desk, one), true)
  await assert.rejects(desk.does(stopErasure, { id: preview.id }), refused("erasure.not-running"))
  await assert.rejects(desk.fetches(getErasureCertificate, { id: preview.id }), refused("erasure.no-certificate"))
})

onEachEngine("a policy starts one by itself, of everybody it names", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff(...all)
  const active = await newPerson(desk, "Actief")

  const id = await linde.change((at) =>
    startByPolicy(at, { end: "erase", ground: { policy: "p1", label: "Na 20 jaar" }, persons: [active] }),
  )
  await linde.work()

  const ended = await desk.does(getErasure, { id })
  assert.deepEqual([ended.state, ended.ground, ended.progress.gone], ["done", "Na 20 jaar", 1])
  assert.equal(await isThere(desk, active), false)
})

onEachEngine(
  "each that ended has its line in the log, of codes alone; another practice's is not there",
  async (aPractice) => {
    const [linde, iep] = [await aPractice(), await aPractice()]
    const [desk, theirs] = [await linde.staff(...all), await iep.staff(...all)]
    const ids = await leftLongAgo(linde, desk, ["Kanarie", "Tweede"])
    const preview = await desk.does(previewErasure, { end: "erase" })
    await run(linde, desk, preview)

    const lines = (await linde.audit()).filter(({ event }) => event === "erasure.erased")
    assert.deepEqual(lines.map(({ person }) => person).toSorted(), ids.toSorted())
    assert.ok(!JSON.stringify(await linde.audit()).includes("Kanarie"))
    await assert.rejects(theirs.does(getErasure, { id: preview.id }), refused("general.not-found"))
    assert.equal((await theirs.does(listErasures, {})).total, 0)
    const reader = await linde.staff("persons.read")
    await assert.rejects(reader.does(previewErasure, { end: "erase" }), refused("general.not-allowed"))
  },
)
