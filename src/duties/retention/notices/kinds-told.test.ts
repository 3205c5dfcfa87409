import assert from "node:assert/strict"
import { agreeTo, aSecond } from "#tests/people/second.ts"
import { type Content, policyOn, keep, pass, noticesOf, noticeOf } from "#tests/people/kinds.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { dump } from "#tests/people/differences.ts"
import { everyRight } from "#tests/people/two-files.ts"
import { createPerson } from "#records/persons/contract.ts"
import { createTask, finishTask } from "#records/tasks/contract.ts"
import { listCertificates } from "#duties/certificates/contract.ts"
import {
  changePolicy,
  createPolicy,
  getNotice,
  getProof,
  listKinds,
  type Notice,
  previewNoticeEnd,
  whatIf,
} from "#duties/retention/contract.ts"

onEachEngine("what is about one kind says so, and there is one of it", async (aPractice) => {
  const linde = await aPractice()
  const desk = await everyRight(linde)
  const eik = await everyRight(await aPractice())
  const tries = (content: Content) => desk.does(whatIf, content)
  const { kinds } = await desk.does(listKinds, {})

  assert.deepEqual(
    kinds.map(({ name, isRecord, goesAfterDays }) => [name, isRecord, goesAfterDays]),
    [
      ["entry", true, undefined],
      ["document", true, undefined],
      ["draft", false, 30],
      ["task", false, undefined],
      ["imported", false, undefined],
    ],
  )
  for (const dataKind of ["access", "person", "emergency", "niets", "entry-version"])
    await assert.rejects(tries(policyOn(dataKind)), refused("retention.kind-unknown"), dataKind)
  await assert.rejects(tries(policyOn("task", { event: "inactive" })), refused("retention.event-elsewhere"))
  await assert.rejects(tries(policyOn("task", { about: { kind: "dossier" } })), refused("retention.event-elsewhere"))
  await assert.rejects(tries(policyOn("task", { end: "anonymise" })), refused("retention.kind-only-erased"))
  await assert.rejects(tries(policyOn("draft", { term: { days: 31 } })), refused("retention.term-in-vain"))
  await tries(policyOn("draft", { term: { days: 30 } }))
  const [one, other] = [await tries(policyOn("task")), policyOn("task", { term: { days: 20 }, name: "Twee" })]
  const { id } = await desk.does(createPolicy, { ...policyOn("task"), seen: one.seen })
  await assert.rejects(tries(other), refused("retention.kind-has-policy"))
  await tries({ ...other, replaces: id })
  await assert.rejects(desk.does(createPolicy, { ...other, seen: one.seen }), refused("retention.kind-has-policy"))
  const nowhere = { id: id as unknown as Notice["id"] }
  await assert.rejects(desk.does(previewNoticeEnd, nowhere), refused("general.not-found"))
  await assert.rejects(eik.does(previewNoticeEnd, nowhere), refused("general.not-found"))
})

/** Does a task about somebody on a day. */
async function doneOn(linde: TestPractice, desk: Staff, day: string): Promise<void> {
  goTo(linde, day)
  const { id: person } = await desk.does(createPerson, { name: { familyName: `Op ${day}` } })
  const { id, version } = await desk.does(createTask, { title: "Bellen", due: day, person })
  await desk.does(finishTask, { id, version })
}

/** Goes on to a day, at the same hour. */
function goTo(linde: TestPractice, day: string): void {
  const now = linde.clock.now().toZonedDateTimeISO("UTC").toPlainDate()
  linde.clock.advance({ days: now.until(Temporal.PlainDate.from(day), { largestUnit: "days" }).days })
}

onEachEngine("in years each is told and goes on the days that the table says", async (aPractice) => {
  const linde = await aPractice()
  const desk = await everyRight(linde)
  const second = await aSecond(linde)
  await doneOn(linde, desk, "2026-12-31")
  const content = policyOn("task", { term: { years: 1, months: 1 }, how: "by-itself", noticeDays: 14 })
  await keep(desk, content)
  await agreeTo(second)
  await doneOn(linde, desk, "2028-01-29")
  await doneOn(linde, desk, "2028-01-31")
  /** Done on, told sixty days before, on the day, and gone by itself two weeks after that. */
  const expected: readonly (readonly [done: string, coming: string, passed: string, gone: string])[] = [
    ["2026-12-31", "2028-01-31", "2028-02-01", "2028-02-15"],
    ["2028-01-29", "2028-12-31", "2029-03-01", "2029-03-15"],
    ["2028-01-31", "2028-12-31", "2029-03-01", "2029-03-15"],
  ]
  const before = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString()
  const days = new Set(expected.flatMap(([, ...rest]) => rest.flatMap((day) => [before(day), day])))
  const left = async (): Promise<number> =>
    (await dump(linde)).get("tasks")?.filter((row) => row["done_at"] !== null).length ?? 0
  for (const day of [...days].filter((day) => day >= "2028-01-31").toSorted()) {
    goTo(linde, day)
    await linde.work()
    assert.equal(await left(), expected.filter(([, , , gone]) => gone > day).length, day)
  }
  assert.deepEqual(
    (await noticesOf(desk, content.name)).map(({ stage, on, things, endsFrom }) => [stage, on, things, endsFrom]),
    [
      ["coming", "2028-01-31", 1, undefined],
      ["passed", "2028-02-01", 1, "2028-02-15"],
      ["coming", "2028-12-31", 2, undefined],
      ["passed", "2029-03-01", 2, "2029-03-15"],
    ],
  )
  assert.equal((await desk.does(listCertificates, {})).total, 2)
})

onEachEngine("a policy that is changed tells anew, and nothing goes by what was told before", async (aPractice) => {
  const linde = await aPractice()
  const desk = await everyRight(linde)
  const second = await aSecond(linde)
  await doneOn(linde, desk, "2026-12-01")
  const content = policyOn("task", { how: "by-itself", noticeDays: 14 })
  const { id, version } = await keep(desk, content)
  await agreeTo(second)
  goTo(linde, "2026-12-12")
  await linde.work()
  await pass(linde, 10)
  const longer = { ...content, term: { days: 20 } }
  const { seen, months } = await desk.does(whatIf, { ...longer, replaces: id })
  assert.deepEqual(
    months.filter(({ things }) => things !== 0).map(({ month, things }) => [month, things]),
    [],
  )
  await desk.does(changePolicy, { ...longer, id, version, seen })
  await agreeTo(second)
  await pass(linde, 13)
  const there = async (): Promise<number> => (await dump(linde)).get("tasks")?.length ?? 0

  assert.equal(await there(), 1, "it is told anew, and stands since then")
  const first = await noticeOf(desk, content.name)
  await assert.rejects(desk.does(previewNoticeEnd, { id: first.id }), refused("retention.notice-outdated"))
  assert.equal((await desk.does(getNotice, { id: first.id })).total, 0)
  const { byPolicy } = await desk.does(getProof, {})
  assert.deepEqual(byPolicy, [{ id, name: content.name, persons: 1, dossiers: 0, things: 1 }])
  await pass(linde, 2)
  assert.equal(await there(), 0)
  assert.deepEqual((await desk.does(getProof, {})).byPolicy, [])
})
