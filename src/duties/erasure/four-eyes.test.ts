import assert from "node:assert/strict"
import type { PersonId } from "#ground/kernel/ids.ts"
import { createPerson, makeInactive } from "#records/persons/contract.ts"
import { recordEvent } from "#gate/users/users.ts"
import { allUsers, namesChanged, noteSignedIn, setUserState } from "#gate/accounts/accounts.ts"
import { answerAsking, listMyApprovals } from "#gate/approval/contract.ts"
import { onEachEngine, refused, type Staff, type TestPractice } from "#tests/people/practice.ts"
import {
  decideErasure,
  type Erasure,
  getErasure,
  getErasureSettings,
  previewErasure,
  setErasureSettings,
  startErasure,
} from "./contract.ts"

const all = ["persons.read", "persons.write", "erasure.prepare", "erasure.run", "erasure.approve"]

async function make(desk: Staff, count: number): Promise<readonly PersonId[]> {
  const made: PersonId[] = []
  for (let nth = 0; nth < count; nth += 1) {
    const { id } = await desk.does(createPerson, { name: { familyName: `Weg ${nth}` } })
    await desk.does(makeInactive, { id, reason: "klaar" })
    made.push(id)
  }
  return made
}

async function ask(desk: Staff, persons: readonly PersonId[]): Promise<Erasure> {
  const { id, confirmation = "" } = await desk.does(previewErasure, { end: "erase", persons: [...persons] })
  return desk.does(startErasure, { preview: id, confirmation })
}

/** A number of three, and people who are inactive for longer than a month. */
async function cast(aPractice: () => Promise<TestPractice>) {
  const linde = await aPractice()
  const [dia, eva] = [await linde.standing("Dia", ...all), await linde.standing("Eva", ...all)]
  await dia.does(setErasureSettings, { approvalAbove: 3 })
  const people = await make(dia, 8)
  linde.clock.advance({ days: 31 })
  return { linde, dia, eva, people }
}

onEachEngine("who is inactive for less than thirty days counts as active", async (aPractice) => {
  const { linde, dia } = await cast(aPractice)
  const fresh = await make(dia, 1)
  assert.deepEqual((await ask(dia, fresh)).needsApproval, ["active"])
  linde.clock.advance({ days: 29 })
  assert.deepEqual((await ask(dia, fresh)).needsApproval, ["active"])
  linde.clock.advance({ days: 2 })
  assert.deepEqual((await ask(dia, fresh)).needsApproval, [])
})

onEachEngine("portions count together for thirty days, each person for themselves", async (aPractice) => {
  const { linde, dia, eva, people } = await cast(aPractice)
  const one = await ask(dia, people.slice(0, 2))
  assert.equal(one.state, "running")
  assert.deepEqual((await ask(dia, people.slice(2, 4))).needsApproval, ["number"])
  assert.equal((await ask(eva, people.slice(2, 4))).state, "running")
  await linde.work()
  linde.clock.advance({ days: 31 })
  assert.equal((await ask(dia, people.slice(4, 6))).state, "running")
})

onEachEngine("the number is raised by two, from the next day on, and lowered at once", async (aPractice) => {
  const { linde, dia, eva } = await cast(aPractice)
  const asked = await dia.does(setErasureSettings, { approvalAbove: 100_000 })
  const { approval } = asked.asked ?? {}
  assert.ok(approval)
  assert.equal(asked.approvalAbove, 3)
  const yes = { id: approval.id, approved: true }
  await assert.rejects(dia.does(answerAsking, yes), refused("approval.own"))
  await eva.does(answerAsking, yes)
  const agreed = await dia.does(getErasureSettings, {})
  assert.deepEqual([agreed.approvalAbove, agreed.next?.approvalAbove], [3, 100_000])
  linde.clock.advance({ days: 1 })
  assert.equal((await dia.does(getErasureSettings, {})).approvalAbove, 100_000)
  assert.equal((await dia.does(setErasureSettings, { approvalAbove: 2 })).approvalAbove, 2)
})

onEachEngine("who came after the asking, or was changed by who asks, is no second person", async (aPractice) => {
  const { linde, dia, eva, people } = await cast(aPractice)
  await linde.change((at) => recordEvent({ ...at, actor: dia.caller.actor }, eva.user, "identity-checked"))
  const asked = await ask(dia, people)
  const ivo = await linde.standing("Ivo", ...all)
  assert.deepEqual(asked.approvers, [])
  await assert.rejects(eva.does(decideErasure, { id: asked.id }), refused("approval.made-by-asker"))
  await assert.rejects(ivo.does(decideErasure, { id: asked.id }), refused("approval.later-than-asked"))
  await assert.rejects(dia.does(decideErasure, { id: asked.id }), refused("approval.own"))

  const { somebodyFrom } = asked.approval ?? {}
  assert.ok(somebodyFrom)
  const { whyNot } = (await eva.does(getErasure, { id: asked.id })).approval ?? {}
  assert.match(whyNot ?? "", new RegExp(somebodyFrom.split("-").toReversed().join("-")))
  linde.clock.advance({ days: 31 })
  const anew = await ask(dia, people)
  assert.deepEqual(new Set(anew.approvers?.map(({ name }) => name)), new Set(["Eva", "Ivo"]))
})

onEachEngine(
  "who signed in a moment ago can be the second person, whatever is remembered of them",
  async (aPractice) => {
    const linde = await aPractice()
    const dia = await linde.standing("Dia", ...all)
    const eva = await linde.colleague("Eva", ...all)
    await linde.change(async (at) => {
      await setUserState(at, eva.user, "active")
      namesChanged(at)
    })
    await linde.look((at) => allUsers(at))
    await linde.change((at) => noteSignedIn(at, eva.user))
    const asked = await dia.does(setErasureSettings, { approvalAbove: 100 })
    assert.deepEqual(
      asked.asked?.approval.approvers.map(({ name }) => name),
      ["Eva"],
    )
  },
)

onEachEngine("above the number the others hear, and can say no for a day", async (aPractice) => {
  const { linde, dia, eva, people } = await cast(aPractice)
  const ivo = await linde.standing("Ivo", ...all)
  const first = await ask(dia, people.slice(0, 4))
  const second = await ask(dia, people.slice(4))
  await linde.work()
  assert.deepEqual(new Set(linde.mails().map(({ to }) => to)), new Set(["eva@linde.example", "ivo@linde.example"]))
  assert.equal((await ivo.does(listMyApprovals, {})).approvals.length, 2)

  for (const { id } of [first, second]) assert.equal((await eva.does(decideErasure, { id })).state, "waiting")
  await assert.rejects(eva.does(decideErasure, { id: first.id }), refused("approval.answered"))
  assert.equal((await ivo.does(decideErasure, { id: second.id, approved: false })).state, "refused")
  linde.clock.advance({ hours: 23 })
  await linde.work()
  assert.equal((await dia.does(getErasure, { id: first.id })).state, "waiting")
  linde.clock.advance({ hours: 1 })
  await linde.work()
  assert.deepEqual((await dia.does(getErasure, { id: first.id })).progress.gone, 4)
})

onEachEngine("a yes falls with the right of who said it, and an asking with who asked", async (aPractice) => {
  const { linde, dia, eva, people } = await cast(aPractice)
  await linde.standing("Ivo", ...all)
  const { id } = await ask(dia, people)
  await eva.does(decideErasure, { id })
  const become = (user: Staff, state: "active" | "ended") =>
    linde.change(async (at) => {
      await setUserState(at, user.user, state)
      namesChanged(at)
    })
  linde.clock.advance({ days: 2 })
  await become(eva, "ended")
  await linde.work()
  assert.equal((await dia.does(getErasure, { id })).state, "waiting")
  await become(eva, "active")
  await become(dia, "ended")
  await linde.work()
  const left = await eva.does(getErasure, { id })
  assert.deepEqual([left.state, left.approval?.isAskerGone], ["waiting", true])
})
