import assert from "node:assert/strict"
import { test } from "node:test"
import { tables } from "#ground/kernel/scope.ts"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, refused, type TestPractice } from "#tests/people/practice.ts"
import {
  addInactiveReason,
  changeInactiveReason,
  createPerson,
  getPerson,
  type InactiveReason,
  listInactiveReasons,
  makeActive,
  makeInactive,
} from "#records/persons/contract.ts"
import { meantBy } from "./reasons.ts"

const here = ["persons.read", "persons.see-contact", "persons.write", "persons.manage-reasons"] as const

const noted = (linde: TestPractice) =>
  linde.look((at) =>
    tables<{ persons: { inactive_reason_id: string | null } }>(at).selectFrom("persons").selectAll().execute(),
  )

onEachEngine(
  "a practice begins with reasons of its own kind, which differ from practice to practice",
  async (aPractice) => {
    const [linde, iep] = [await aPractice(), await aPractice()]
    const list = async (practice: TestPractice): Promise<readonly InactiveReason[]> =>
      (await (await practice.staff("persons.read")).does(listInactiveReasons, {})).reasons

    const [first, again, other] = [await list(linde), await list(linde), await list(iep)]

    assert.deepEqual(first, again)
    assert.deepEqual(
      first.map(({ name }) => name),
      other.map(({ name }) => name),
    )
    assert.equal(first.filter(({ isOther }) => isOther).length, 1)
    const ids = [...first, ...other].map(({ id }) => id)
    assert.equal(new Set(ids).size, ids.length)
  },
)

onEachEngine("what makes somebody inactive can be selected by, and says nothing without a key", async (aPractice) => {
  const linde = await aPractice()
  const desk = await linde.staff(...here)
  const { reasons } = await desk.does(listInactiveReasons, {})
  const moved = reasons.find(({ name }) => name === "Verhuisd")
  const other = reasons.find(({ isOther }) => isOther)
  const { id } = await desk.does(createPerson, anna)
  const reasonOf = async (): Promise<string | null | undefined> => (await noted(linde))[0]?.inactive_reason_id

  const byId = await desk.does(makeInactive, { id, reason: moved?.id ?? "" })
  const afterId = await reasonOf()
  await desk.does(makeActive, { id, reason: "terug" })
  const afterBack = await reasonOf()
  await desk.does(makeInactive, { id, reason: "verhuisd" })
  const afterName = await reasonOf()
  await desk.does(makeActive, { id, reason: "terug" })
  const byText = await desk.does(makeInactive, { id, reason: "geen zin meer" })

  assert.equal(byId.inactive?.reason, "Verhuisd")
  assert.deepEqual([afterId, afterBack, afterName, await reasonOf()], [moved?.id, null, moved?.id, other?.id])
  assert.equal(byText.inactive?.reason, "geen zin meer")
})

onEachEngine(
  "a reason is added, renamed, retired and brought back; who left for it keeps the words of then",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await linde.staff(...here)
    const { id } = await desk.does(createPerson, anna)

    const made = await desk.does(addInactiveReason, { name: "Traject vol" })
    await assert.rejects(desk.does(addInactiveReason, { name: "traject vol" }), refused("persons.reason-exists"))
    await assert.rejects(desk.does(addInactiveReason, { name: "Verhuisd" }), refused("persons.reason-exists"))
    await desk.does(makeInactive, { id, reason: made.id })
    const renamed = await desk.does(changeInactiveReason, { id: made.id, version: 1, name: "Wachtlijst" })
    await assert.rejects(
      desk.does(changeInactiveReason, { id: made.id, version: 1, inUse: false }),
      refused("general.stale"),
    )
    const retired = await desk.does(changeInactiveReason, { id: made.id, version: 2, inUse: false })
    const stays = await desk.does(getPerson, { id })
    await desk.does(makeActive, { id, reason: "terug" })
    await assert.rejects(desk.does(makeInactive, { id, reason: made.id }), refused("persons.reason-retired"))
    await desk.does(changeInactiveReason, { id: made.id, version: 3, inUse: true })
    await desk.does(makeInactive, { id, reason: "wachtlijst" })

    assert.deepEqual([renamed.name, retired.inUse, stays.inactive?.reason], ["Wachtlijst", false, "Traject vol"])
  },
)

onEachEngine(
  "what the practice began with can be renamed and retired; what is for all the rest stays",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await linde.staff(...here)
    const { reasons } = await desk.does(listInactiveReasons, {})
    const moved = reasons.find(({ name }) => name === "Verhuisd")
    const other = reasons.find(({ isOther }) => isOther)
    if (moved === undefined || other === undefined) throw new Error("every practice begins with these")

    const renamed = await desk.does(changeInactiveReason, { id: moved.id, version: 0, name: "Ver weg", inUse: false })
    await assert.rejects(
      desk.does(changeInactiveReason, { id: moved.id, version: 0, name: "Elders" }),
      refused("general.stale"),
    )
    await assert.rejects(
      desk.does(changeInactiveReason, { id: other.id, version: 0, inUse: false }),
      refused("persons.reason-other-stays"),
    )

    assert.deepEqual([renamed.version, renamed.inUse], [1, false])
    const after = (await desk.does(listInactiveReasons, {})).reasons
    assert.deepEqual(after.map(({ name }) => name).includes("Ver weg"), true)
    assert.equal(after.length, reasons.length)
  },
)

onEachEngine("only who may keeps the list, and another practice's reason is not there", async (aPractice) => {
  const [linde, iep] = [await aPractice(), await aPractice()]
  const reader = await linde.staff("persons.read", "persons.write")
  const keeper = await linde.staff(...here)
  const theirs = await (await iep.staff(...here)).does(addInactiveReason, { name: "Van hen" })

  await assert.rejects(reader.does(addInactiveReason, { name: "x" }), refused("general.not-allowed"))
  await assert.rejects(
    reader.does(changeInactiveReason, { id: theirs.id, version: 1, name: "x" }),
    refused("general.not-allowed"),
  )
  await assert.rejects(
    keeper.does(changeInactiveReason, { id: theirs.id, version: 1, name: "x" }),
    refused("general.not-found"),
  )
})

test("a name that a retired reason and another share means the one that can be chosen", () => {
  const id = (last: number) => `00000000-0000-7000-8000-00000000000${last}` as InactiveReason["id"]
  const reason = (last: number, name: string, inUse: boolean) => ({
    id: id(last),
    version: 1,
    name,
    inUse,
    isOther: false,
  })

  const meant = meantBy([reason(1, "Weg", false), reason(2, "weg", true)], "WEG")

  assert.deepEqual(meant, { reason: "WEG", reasonId: id(2) })
})
