import type { Workplace } from "#ground/kernel/room.ts"
import assert from "node:assert/strict"
import type { z } from "zod"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { aWorkplace } from "#tests/people/workplace.ts"
import { anAccount } from "#tests/people/accounts.ts"
import { addToGroups, groupsOf } from "#gate/access/access.ts"
import { changePerson, createPerson, makeActive, makeInactive } from "#records/persons/contract.ts"
import { previewErasure } from "#duties/erasure/contract.ts"
import {
  createPolicy,
  getNotice,
  getNoticeDays,
  getNoticeDue,
  listNotices,
  markNoticeSeen,
  setNoticeDays,
  stopPolicy,
  whatIf,
} from "#duties/retention/contract.ts"
import { watch } from "./watch.ts"

const manages = ["persons.read", "persons.write", "retention.read", "retention.manage"]
const content: z.input<typeof whatIf.takes> = {
  name: "Zonder dossier",
  about: { kind: "person", which: "without-dossier" },
  event: "inactive",
  term: { years: 2 },
  end: "erase",
}

/** Mia, Max and Moos, who manage terms, and one policy. */
async function managers(linde: TestPractice): Promise<{ readonly mia: Staff; readonly policy: string }> {
  const mia = await linde.colleague("Mia", ...manages)
  const { user } = await anAccount(linde, "Max", "max@linde.example")
  await linde.change(async (at) => addToGroups(at, user, await groupsOf(at, mia.user)))
  const moos = await anAccount(linde, "Moos", "moos@linde.example")
  await linde.change(async (at) => addToGroups(at, moos.user, await groupsOf(at, mia.user)))
  await anAccount(linde, "Bea", "bea@linde.example")
  const { seen } = await mia.does(whatIf, content)
  return { mia, policy: (await mia.does(createPolicy, { ...content, seen })).id }
}

async function inactive(mia: Staff, familyName: string, date: string) {
  const { id } = await mia.does(createPerson, { name: { familyName } })
  await mia.does(makeInactive, { id, reason: "verhuisd", date })
  return id
}

const mails = (linde: TestPractice, to = "max@linde.example") =>
  linde.mails().filter((mail) => mail.to === to && mail.subject === "Bewaartermijnen lopen af")

const told = async (mia: Staff) =>
  (await mia.does(listNotices, {})).notices.map(({ stage, on, persons }) => [stage, on, persons]).toReversed()

onEachEngine("each stage is told once: sixty days before, on the day, thirty days after", async (aPractice) => {
  const linde = await aPractice()
  const { mia } = await managers(linde)
  await inactive(mia, "Geheim", "2025-02-10")
  const pass = async (days: number): Promise<void> => {
    for (let day = 0; day < days; day += 1) {
      linde.clock.advance({ days: 1 })
      await linde.jobs.runOne(linde.practice.ref.slug, "retention.watch")
    }
  }

  await linde.work()
  assert.deepEqual(await told(mia), [])
  await pass(130)
  await linde.work()

  // Kept through 10 February 2027.
  assert.deepEqual(await told(mia), [
    ["coming", "2026-12-13", 1],
    ["passed", "2027-02-11", 1],
    ["overdue", "2027-03-14", 1],
  ])
  assert.deepEqual([mails(linde).length, mails(linde, "bea@linde.example").length], [3, 0])
  const [first, , last] = mails(linde)
  assert.match(first?.text ?? "", /Binnenkort voorbij: 1 cliënt, 0 dossiers[^]*https:\/\/hoeder\.example\/retention/)
  assert.match(last?.text ?? "", /Al een tijd voorbij/)
  for (const mail of mails(linde)) assert.doesNotMatch(`${mail.subject} ${mail.text}`, /Geheim|Zonder dossier|Linde/)
})

onEachEngine(
  "what comes together is told in one mail, and what passed long ago begins at the beginning",
  async (aPractice) => {
    const linde = await aPractice()
    const { mia } = await managers(linde)
    for (const name of ["Een", "Twee"]) await inactive(mia, name, "2019-01-01")
    await inactive(mia, "Drie", "2024-12-01")

    await linde.work()
    await linde.work()

    assert.deepEqual(await told(mia), [
      ["coming", "2026-11-22", 1],
      ["passed", "2026-11-22", 2],
    ])
    assert.equal(mails(linde).length, 1)
    linde.clock.advance({ days: 31 })
    await linde.work()
    assert.deepEqual((await told(mia)).slice(2), [
      ["passed", "2026-12-23", 1],
      ["overdue", "2026-12-23", 2],
    ])
    assert.equal(mails(linde).length, 2)
  },
)

onEachEngine("a crash between the marks and the mails sends them once", async (aPractice) => {
  const linde = await aPractice()
  const { mia } = await managers(linde)
  for (const name of ["Een", "Twee"]) await inactive(mia, name, "2019-01-01")

  for (const failing of [1, 2, 3]) await assert.rejects(watch.run(placeThatFails(linde, failing)), /broke off/)
  linde.clock.advance({ days: 1 })
  await inactive(mia, "Drie", "2019-01-01")
  await linde.work()
  await linde.work()

  assert.deepEqual(await told(mia), [["passed", "2026-11-23", 3]])
  for (const to of ["max@linde.example", "moos@linde.example"]) assert.equal(mails(linde, to).length, 1, to)
})

/** A workplace whose so manieth change breaks off at its end. */
function placeThatFails(linde: TestPractice, failing: number): Workplace {
  let changes = 0
  return aWorkplace(linde, {
    change: (_log, write) =>
      linde.change(async (at) => {
        changes += 1
        const result = await write(at)
        if (changes === failing || failing > 2) throw new Error("it broke off")
        return result
      }),
  })
}

onEachEngine(
  "a notice shows whom it is still about, to who may read them, and is put away by each reader",
  async (aPractice) => {
    const linde = await aPractice()
    const { mia, policy } = await managers(linde)
    const [one, two] = [await inactive(mia, "Een", "2019-01-01"), await inactive(mia, "Twee", "2020-01-01")]
    await linde.work()
    const max = await linde.staff("retention.read")
    const id = (await mia.does(listNotices, { unseen: "true" })).notices[0]?.id as never

    const { things, total, notice } = await mia.does(getNotice, { id })
    assert.deepEqual([total, things.map(({ person }) => person.name)], [2, ["Een", "Twee"]])
    assert.deepEqual([notice.policy.id, notice.endsFrom], [policy, undefined])
    assert.deepEqual(
      (await max.does(getNotice, { id })).things.map(({ person }) => [person.id, person.name]),
      [
        [one, undefined],
        [two, undefined],
      ],
    )
    await mia.does(markNoticeSeen, { id })
    await mia.does(markNoticeSeen, { id })
    assert.equal((await mia.does(listNotices, { unseen: "true" })).total, 0)
    assert.equal((await mia.does(listNotices, {})).notices[0]?.seen, true)
    assert.equal((await max.does(listNotices, { unseen: "true" })).total, 1)

    await mia.does(makeActive, { id: one, reason: "terug" })
    linde.clock.advance({ days: 1 })
    await linde.work()
    assert.deepEqual(
      (await mia.does(getNotice, { id })).things.map(({ person }) => person.name),
      ["Twee"],
    )
    await mia.does(stopPolicy, { id: policy as never, version: 1 })
    linde.clock.advance({ days: 1 })
    await linde.work()
    assert.equal((await mia.does(getNotice, { id })).total, 0)
    const nobody = await linde.staff("persons.read")
    await assert.rejects(nobody.does(getNotice, { id }), refused("general.not-allowed"))
    await assert.rejects(mia.does(markNoticeSeen, { id: one as never }), refused("general.not-found"))
  },
)

onEachEngine(
  "the practice says how long before and after; a term that moves away is told anew when it passes",
  async (aPractice) => {
    const linde = await aPractice()
    const { mia } = await managers(linde)
    assert.deepEqual(await mia.does(getNoticeDays, {}), { before: 60, after: 30 })
    await assert.rejects(mia.does(setNoticeDays, { before: 0, after: 30 }), refused("general.malformed"))
    const id = await inactive(mia, "Een", "2024-11-30")
    await linde.work()
    await mia.does(setNoticeDays, { before: 5, after: 5 })
    await linde.work()
    await mia.does(setNoticeDays, { before: 10, after: 5 })

    await linde.work()
    await mia.does(makeActive, { id, reason: "terug" })
    await mia.does(makeInactive, { id, reason: "weg", date: "2025-01-10" })
    for (const days of [1, 43, 7, 1]) {
      linde.clock.advance({ days })
      await linde.work()
    }

    assert.deepEqual(await told(mia), [
      ["coming", "2026-11-22", 1],
      ["coming", "2027-01-05", 1],
      ["passed", "2027-01-12", 1],
    ])
    await mia.does(changePerson, { id, version: 4, name: { familyName: "Een" } })
    linde.clock.advance({ days: 6 })
    await linde.work()
    assert.deepEqual((await told(mia)).at(-1), ["overdue", "2027-01-19", 1])
  },
)

onEachEngine(
  "what is due of a notice can be previewed as it is given, and what is not due is not",
  async (aPractice) => {
    const linde = await aPractice()
    const mia = await linde.colleague("Mia", ...manages, "erasure.prepare")
    const { seen } = await mia.does(whatIf, content)
    await mia.does(createPolicy, { ...content, seen })
    const [one, two] = [await inactive(mia, "Een", "2019-01-01"), await inactive(mia, "Twee", "2020-01-01")]
    await inactive(mia, "Straks", "2024-12-01")
    await linde.work()
    const { notices } = await mia.does(listNotices, {})
    const due = async (stage: string) =>
      mia.does(getNoticeDue, { id: notices.find((notice) => notice.stage === stage)?.id as never })

    const passed = await due("passed")
    assert.deepEqual(passed, {
      policy: { name: "Zonder dossier", end: "erase", profile: undefined },
      persons: [one, two],
      dossiers: [],
      total: 2,
    })
    assert.deepEqual((await due("coming")).persons, [])
    const preview = await mia.does(previewErasure, { end: "erase", persons: passed.persons, inactiveOnly: false })
    assert.equal(preview.progress.total, 2)
    await mia.does(makeActive, { id: one, reason: "terug" })
    linde.clock.advance({ days: 1 })
    await linde.work()
    assert.deepEqual((await due("passed")).persons, [two])
  },
)
