// Whatever takes two: nothing of it happens by one person alone, whichever kind of act it is.
import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import type { PersonId } from "#ground/kernel/ids.ts"
import { instantText } from "#ground/kernel/time.ts"
import { answerAsking, type ApprovalKind, listMyApprovals, withdrawAsking } from "#gate/approval/contract.ts"
import { createPerson, getPerson, makeInactive } from "#records/persons/contract.ts"
import { createTask, finishTask } from "#records/tasks/contract.ts"
import {
  decideErasure,
  getErasureSettings,
  previewErasure,
  setErasureSettings,
  startErasure,
  stopErasure,
} from "#duties/erasure/contract.ts"
import { getImport, undoImport } from "#duties/imports/contract.ts"
import { endNotice, getNotice, previewNoticeEnd } from "#duties/retention/contract.ts"
import { anna, bea, csv, handIn } from "#tests/people/imports.ts"
import { keep, noticeOf, pass, policyOn } from "#tests/people/kinds.ts"
import { closePractice, makePractice } from "#tests/people/making.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { aSecond } from "#tests/people/second.ts"
import { everyRight } from "#tests/people/two-files.ts"

type Asked = {
  /** Whether what was asked for came about. */
  readonly happened: () => Promise<boolean>
  /** What a second person says, where it is not said as of all others. */
  readonly answer?: (second: Staff, approved: boolean) => Promise<unknown>
  readonly withdraw?: () => Promise<unknown>
}

async function isThere(desk: Staff, id: PersonId): Promise<boolean> {
  try {
    await desk.does(getPerson, { id })
    return true
  } catch (error) {
    if (refused("general.not-found")(error)) return false
    throw error
  }
}

async function longInactive(linde: TestPractice, desk: Staff): Promise<PersonId> {
  const { id } = await desk.does(createPerson, { name: { familyName: "Weg" } })
  await desk.does(makeInactive, { id, reason: "klaar", date: "2020-01-01" })
  linde.clock.advance({ days: 31 })
  return id
}

/** Each kind, as somebody who may do everything but alone asks for it. */
const kinds: Record<ApprovalKind, (linde: TestPractice, desk: Staff) => Promise<Asked>> = {
  erasure: async (linde, desk) => {
    const person = await longInactive(linde, desk)
    const { id, confirmation = "" } = await desk.does(previewErasure, { end: "erase", persons: [person] })
    await desk.does(startErasure, { preview: id, confirmation })
    return {
      happened: async () => !(await isThere(desk, person)),
      answer: (second, approved) => second.does(decideErasure, { id, approved }),
      withdraw: () => desk.does(stopErasure, { id }),
    }
  },
  "erasure-number": async (_linde, desk) => {
    await desk.does(setErasureSettings, { approvalAbove: 100 })
    return { happened: async () => (await desk.does(getErasureSettings, {})).approvalAbove === 100 }
  },
  policy: async (linde, desk) => {
    const person = await longInactive(linde, desk)
    const content = {
      name: "Vanzelf",
      about: { kind: "person", which: "without-dossier" },
      event: "inactive",
      term: { years: 2 },
      end: "erase",
      how: "by-itself",
      noticeDays: 7,
    } as const
    await keep(desk, content)
    return { happened: async () => !(await isThere(desk, person)) }
  },
  "notice-end": async (linde, desk) => {
    const person = await desk.does(createPerson, { name: { familyName: "Taak" } })
    const task = await desk.does(createTask, { title: "Bellen", due: "2026-12-01", person: person.id })
    await desk.does(finishTask, { id: task.id, version: task.version })
    await keep(desk, policyOn("task"))
    await pass(linde, 12)
    const { id } = await noticeOf(desk, "Los: task")
    const { seen, confirmation, due, needsSecond } = await desk.does(previewNoticeEnd, { id })
    assert.equal(needsSecond, true)
    await desk.does(endNotice, { id, seen, confirmation, things: due.things ?? 0 })
    return { happened: async () => ((await desk.does(getNotice, { id })).end?.gone ?? 0) > 0 }
  },
  "import-undo": async (linde, desk) => {
    const { id } = await handIn(linde, desk, csv(anna, bea), { mode: "run" })
    linde.clock.advance({ hours: 25 })
    await desk.does(undoImport, { id })
    return { happened: async () => (await desk.does(getImport, { id })).state === "undone" }
  },
}

/** The number is none: whatever ends anything takes two. */
async function cast(aPractice: () => Promise<TestPractice>) {
  const linde = await aPractice()
  const [desk, second, third] = [await everyRight(linde), await aSecond(linde), await aSecond(linde, "Derde")]
  await desk.does(setErasureSettings, { approvalAbove: 0 })
  return { linde, desk, second, third }
}

async function waitingOf(who: Staff) {
  const [one] = (await who.does(listMyApprovals, {})).approvals
  assert.ok(one, "something waits")
  return one
}

const answerAs = (asked: Asked) => async (who: Staff, approved: boolean) =>
  asked.answer === undefined
    ? who.does(answerAsking, { id: (await waitingOf(who)).id, approved })
    : asked.answer(who, approved)

for (const [kind, ask] of Object.entries(kinds)) {
  onEachEngine(`${kind}: nothing of it happens by one alone, and it does by two`, async (aPractice) => {
    const { linde, desk, second } = await cast(aPractice)
    const asked = await ask(linde, desk)
    const answer = answerAs(asked)
    await pass(linde, 9)
    assert.equal(await asked.happened(), false, "nobody said yes")
    await assert.rejects(answer(desk, true), refused("approval.own"))
    assert.equal((await waitingOf(desk)).may.sayYes, false)

    assert.equal((await waitingOf(second)).kind, kind)
    await answer(second, true)
    await pass(linde, 9)
    assert.equal(await asked.happened(), true, "two agreed")
    assert.deepEqual((await second.does(listMyApprovals, {})).approvals, [])
  })

  onEachEngine(`${kind}: one no ends it, and so does taking it back`, async (aPractice) => {
    const { linde, desk, second, third } = await cast(aPractice)
    const asked = await ask(linde, desk)
    const answer = answerAs(asked)
    const before = linde.mails().length
    await answer(second, false)
    await linde.work()
    const word = linde
      .mails()
      .slice(before)
      .filter(({ subject }) => subject.startsWith("Niet goedgekeurd"))
    assert.deepEqual(
      word.map(({ to }) => to),
      ["doet@linde.example"],
    )
    await pass(linde, 9)
    assert.equal(await asked.happened(), false, "somebody said no")
    assert.deepEqual((await third.does(listMyApprovals, {})).approvals, [])

    if (kind === "erasure-number") {
      await desk.does(setErasureSettings, { approvalAbove: 100 })
      const { id } = await waitingOf(desk)
      await assert.rejects(second.does(withdrawAsking, { id }), refused("general.not-found"))
      await desk.does(withdrawAsking, { id })
      await assert.rejects(second.does(answerAsking, { id, approved: true }), refused("approval.not-waiting"))
      await pass(linde, 2)
      assert.equal(await asked.happened(), false, "it was taken back")
    }
  })
}

onEachEngine("two who say yes at once bring it about once", async (aPractice) => {
  const { linde, desk, second, third } = await cast(aPractice)
  const asked = await kinds["notice-end"](linde, desk)
  const { id } = await waitingOf(second)
  const said = await Promise.allSettled([second, third].map((who) => who.does(answerAsking, { id, approved: true })))
  assert.deepEqual(
    said.map(({ status }) => status),
    ["fulfilled", "fulfilled"],
  )
  await linde.work()
  assert.equal(await asked.happened(), true, "both who were told said yes: nobody is waited for")
  const events = (await linde.audit()).filter(({ event }) => event === "retention.things-ended")
  assert.equal(events.length, 1)
})

/** What happens to one asking, in any order. */
const step = fc.oneof(
  fc.record({ does: fc.constant("answer" as const), who: fc.integer({ min: 0, max: 2 }), approved: fc.boolean() }),
  fc.record({ does: fc.constant("withdraw" as const), who: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ does: fc.constant("wait" as const), hours: fc.integer({ min: 1, max: 9 }) }),
)

test("in whatever order, the number is raised only after another's yes, and never after a no or a withdrawal", async () => {
  const linde = await makePractice({ kind: "sqlite" })
  try {
    const { desk, second, third } = await cast(() => Promise.resolve(linde))
    const people = [desk, second, third]
    let wanted = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 5 }), async (steps) => {
        wanted += 1
        await desk.does(setErasureSettings, { approvalAbove: 0 })
        await desk.does(setErasureSettings, { approvalAbove: wanted })
        const { id } = await waitingOf(desk)
        let state = "waiting"
        for (const one of steps) {
          if (one.does === "wait") {
            linde.clock.advance({ hours: one.hours })
            await linde.work()
            continue
          }
          const who = people[one.who] ?? desk
          const act = () =>
            one.does === "answer"
              ? who.does(answerAsking, { id, approved: one.approved })
              : who.does(withdrawAsking, { id })
          const isOwn = who === desk
          const counts = state === "waiting" && (one.does === "answer") !== isOwn
          if (!counts) {
            await assert.rejects(act())
            continue
          }
          await act()
          state = one.does === "withdraw" ? "withdrawn" : one.approved ? "approved" : "refused"
        }
        linde.clock.advance({ hours: 25 })
        const { approvalAbove } = await desk.does(getErasureSettings, {})
        assert.equal(approvalAbove === wanted, state === "approved", instantText(linde.clock.now()))
      }),
      { numRuns: 30 },
    )
  } finally {
    await closePractice(linde)
  }
})
