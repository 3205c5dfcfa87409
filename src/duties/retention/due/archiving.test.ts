import assert from "node:assert/strict"
import type { z } from "zod"
import { mayDestroy } from "#ground/kernel/ending.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { setHold } from "#records/holds/contract.ts"
import {
  closeDossier,
  createDossierType,
  getDossier,
  openDossier,
  takeBackDossier,
} from "#records/dossiers/contract.ts"
import { createPerson } from "#records/persons/contract.ts"
import { listCertificates } from "#duties/certificates/contract.ts"
import { everyRight } from "#tests/people/two-files.ts"
import {
  archiveNotice,
  createPolicy,
  getNotice,
  getProof,
  listNotices,
  type Notice,
  whatIf,
} from "#duties/retention/contract.ts"

type Content = z.input<typeof whatIf.takes>

const toArchive: Content = {
  name: "Archief",
  about: { kind: "dossier" },
  event: "dossier-closed",
  term: { years: 1 },
  end: "archive",
}
const toErase: Content = { ...toArchive, name: "Wissen", term: { years: 2 }, end: "erase" }

const keep = async (desk: Staff, content: Content) =>
  desk.does(createPolicy, { ...content, seen: (await desk.does(whatIf, content)).seen })

/** Days go by, and on each the program does what is to be done. */
async function pass(linde: TestPractice, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    linde.clock.advance({ days: 1 })
    await linde.work()
  }
}

/** Somebody with a dossier that was closed on a day, or is open. */
async function aDossier(desk: Staff, type: Awaited<ReturnType<typeof aType>>, closedOn?: string) {
  const { id: person } = await desk.does(createPerson, { name: { familyName: `Sluit ${closedOn}` } })
  const { id } = await desk.does(openDossier, { id: person, type, title: "Zaak", openedOn: closedOn ?? "2020-01-01" })
  if (closedOn !== undefined) await desk.does(closeDossier, { id, reason: "klaar", on: closedOn })
  return { person, id }
}

const aType = async (desk: Staff) => (await desk.does(createDossierType, { name: "Behandeling" })).id

const passed = async (desk: Staff, name = "Archief"): Promise<Notice> => {
  const { notices } = await desk.does(listNotices, { size: 200 })
  const found = notices.find(({ policy, stage }) => policy.name === name && stage === "passed")
  assert.ok(found)
  return found
}

const archivedOn = async (desk: Staff, id: Awaited<ReturnType<typeof aDossier>>["id"]): Promise<string | undefined> =>
  (await desk.does(getDossier, { id })).archived?.on

onEachEngine("closed dossiers go to the archive from the notice, and nothing of them goes", async (aPractice) => {
  const linde = await aPractice()
  const desk = await everyRight(linde)
  const type = await aType(desk)
  const [old, restricted, fresh, open] = [
    await aDossier(desk, type, "2025-05-05"),
    await aDossier(desk, type, "2025-06-06"),
    await aDossier(desk, type, "2026-06-06"),
    await aDossier(desk, type),
  ]
  await desk.does(setHold, { person: restricted.person, ground: "restriction" })
  await keep(desk, toErase)

  const seen = await desk.does(whatIf, toArchive)
  assert.deepEqual(
    [seen.about, seen.now, seen.held.map(({ dossiers }) => dossiers), seen.waiting.dossiers],
    [{ persons: 3, dossiers: 3 }, { persons: 1, dossiers: 1 }, [1], 0],
    "the longer term of another end keeps nothing out of the archive",
  )
  assert.deepEqual(
    seen.months.filter(({ dossiers }) => dossiers > 0).map(({ month }) => month),
    ["2027-06"],
  )
  await desk.does(createPolicy, { ...toArchive, seen: seen.seen })
  const before = await linde.look((at) => mayDestroy([{ person: old.person, dossier: old.id }], at))
  assert.deepEqual(
    before.held.map(({ hold }) => hold.until),
    ["2027-05-05"],
    "by the other policy",
  )
  await linde.work()
  const notice = await passed(desk)
  const { mayEnd, total } = await desk.does(getNotice, { id: notice.id })
  assert.deepEqual([mayEnd, total, notice.policy.end], [true, 2, "archive"])
  const reader = await linde.staff("retention.read", "dossiers.write")
  await assert.rejects(reader.does(archiveNotice, { id: notice.id }), refused("general.not-allowed"))

  await desk.does(archiveNotice, { id: notice.id })
  await linde.work()

  const { end } = await desk.does(getNotice, { id: notice.id })
  assert.deepEqual([end?.state, end?.total, end?.gone, end?.certificate], ["done", 2, 1, undefined])
  assert.deepEqual(
    end?.skipped.map(({ count }) => count),
    [1],
    "and it is said that one stays",
  )
  assert.equal((await desk.does(getNotice, { id: notice.id })).total, 1, "whose data are restricted is still due")
  assert.deepEqual(await Promise.all([old, restricted, fresh, open].map(({ id }) => archivedOn(desk, id))), [
    "2026-11-22",
    undefined,
    undefined,
    undefined,
  ])
  assert.equal((await desk.does(listCertificates, {})).total, 0)
  const lines = (await linde.audit()).filter(({ event }) => event === "dossiers.archived")
  assert.deepEqual(
    lines.map(({ person, thing }) => [person, thing]),
    [[old.person, old.id]],
  )
  linde.clock.advance({ days: 1 })
  await linde.work()
  assert.equal((await desk.does(getNotice, { id: notice.id })).total, 1)
  assert.deepEqual((await desk.does(getProof, {})).byPolicy, [])
  linde.clock.advance({ days: 366 })
  await linde.work()
  const { things } = await desk.does(getNotice, { id: (await passed(desk, "Wissen")).id })
  assert.ok(
    things.some(({ dossier }) => dossier?.id === old.id),
    "what is in the archive is told to be erased when that term has passed",
  )
})

onEachEngine(
  "by itself they go when the notice has stood; who takes one back is told once more first",
  async (aPractice) => {
    const linde = await aPractice()
    const desk = await everyRight(linde)
    const type = await aType(desk)
    const { id } = await aDossier(desk, type, "2025-05-05")
    const fresh = await aDossier(desk, type, "2026-06-06")
    await keep(desk, { ...toArchive, how: "by-itself", noticeDays: 7 })
    const doomed = [{ person: fresh.person, dossier: fresh.id }]
    assert.deepEqual((await linde.look((at) => mayDestroy(doomed, at))).held, [], "it keeps nothing by itself")
    await linde.work()
    const notice = await passed(desk)
    assert.equal(notice.endsFrom, "2026-11-29")

    await pass(linde, 6)
    assert.equal(await archivedOn(desk, id), undefined)
    await pass(linde, 1)
    assert.equal(await archivedOn(desk, id), "2026-11-29")
    await pass(linde, 1)
    await desk.does(takeBackDossier, { id, reason: "nog nodig" })
    await pass(linde, 1)
    assert.equal((await passed(desk)).on, "2026-12-01")
    await pass(linde, 6)
    assert.equal(await archivedOn(desk, id), undefined)
    await pass(linde, 1)
    assert.equal(await archivedOn(desk, id), "2026-12-08")
  },
)

onEachEngine("only dossiers can go to the archive, and only by a policy that says so", async (aPractice) => {
  const linde = await aPractice()
  const desk = await everyRight(linde)
  await aDossier(desk, await aType(desk), "2023-05-05")
  await keep(desk, toErase)
  await linde.work()
  const { id } = await passed(desk, "Wissen")

  await assert.rejects(
    desk.does(whatIf, { ...toArchive, about: { kind: "person", which: "without-dossier" }, event: "inactive" }),
    refused("retention.archive-only-dossiers"),
  )
  await assert.rejects(desk.does(archiveNotice, { id }), refused("retention.not-to-archive"))
  assert.equal((await desk.does(getNotice, { id })).mayEnd, false)
})
