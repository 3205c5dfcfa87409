import assert from "node:assert/strict"
import { anna } from "#tests/people/people.ts"
import { onEachEngine, type Staff, type TestPractice } from "#tests/people/practice.ts"
import { namesChanged, setUserState } from "#gate/accounts/accounts.ts"
import { createPerson } from "#records/persons/contract.ts"
import {
  decideErasure,
  type Erasure,
  getErasure,
  listErasures,
  previewErasure,
  setErasureSettings,
  startErasure,
} from "./contract.ts"

const all = ["persons.read", "persons.see-contact", "persons.write", "erasure.prepare", "erasure.run"]

/** Somebody active is to end: a second person must always agree. */
async function preview(desk: Staff): Promise<Erasure> {
  const { id } = await desk.does(createPerson, anna)
  return desk.does(previewErasure, { end: "erase", persons: [id], inactiveOnly: false })
}

async function ask(desk: Staff): Promise<Erasure> {
  const { id, confirmation } = await preview(desk)
  return desk.does(startErasure, { preview: id, confirmation: confirmation ?? "" })
}

/** Two who may do everything, one who may not approve; beside one who may only approve, and one who never came in yet. */
async function cast(linde: TestPractice) {
  const dia = await linde.standing("Dia", ...all, "erasure.approve")
  const eva = await linde.standing("Eva", ...all, "erasure.approve")
  await linde.standing("Yes", "erasure.approve")
  const kim = await linde.standing("Kim", ...all)
  await linde.colleague("Ivo", ...all, "erasure.approve")
  return { dia, eva, kim }
}

const idsOf = (answer: { readonly erasures: readonly Erasure[] }) => answer.erasures.map(({ id }) => id)

onEachEngine("what waits for the reader is asked for by itself, page by page", async (aPractice) => {
  const linde = await aPractice()
  const { dia, eva, kim } = await cast(linde)
  const first = await ask(dia)
  linde.clock.advance({ seconds: 1 })
  const [second, own] = [await ask(dia), await ask(eva)]
  await preview(dia)

  const page = await eva.does(listErasures, { toApprove: "true", size: 1 })
  const next = await eva.does(listErasures, { toApprove: "true", size: 1, page: 2 })
  assert.deepEqual([page.total, idsOf(page), idsOf(next)], [2, [second.id], [first.id]])
  assert.ok(page.erasures.every(({ may }) => may.decide))
  assert.deepEqual(idsOf(await dia.does(listErasures, { toApprove: "true" })), [own.id])
  assert.equal((await kim.does(listErasures, { toApprove: "true" })).total, 0)
  assert.equal((await eva.does(listErasures, { toApprove: "true", state: "done" })).total, 0)

  await eva.does(decideErasure, { id: second.id, approved: false })
  assert.deepEqual(idsOf(await eva.does(listErasures, { toApprove: "true" })), [first.id])
})

onEachEngine("erasures are listed by how they stand", async (aPractice) => {
  const linde = await aPractice()
  const { dia, eva } = await cast(linde)
  const [looked, asked, no] = [await preview(dia), await ask(dia), await ask(dia)]
  await eva.does(decideErasure, { id: no.id, approved: false })
  const listed = async (state: Erasure["state"]) => idsOf(await dia.does(listErasures, { state }))

  assert.deepEqual(await listed("previewed"), [looked.id])
  assert.deepEqual(await listed("waiting"), [asked.id])
  assert.deepEqual(await listed("refused"), [no.id])
  assert.deepEqual(await listed("done"), [])
  assert.equal((await dia.does(listErasures, {})).total, 3)
})

onEachEngine(
  "who may approve is named with the erasure, and those who asked, cannot look or have left are not",
  async (aPractice) => {
    const linde = await aPractice()
    const { dia, eva, kim } = await cast(linde)
    const named = ({ approvers }: Erasure) => approvers?.map(({ name }) => name)

    const asked = await ask(dia)
    assert.deepEqual(named(asked), ["Eva"])
    assert.deepEqual(named(await kim.does(getErasure, { id: asked.id })), ["Eva"])
    assert.deepEqual(named(await eva.does(getErasure, { id: asked.id })), ["Eva"])
    // Before it is asked: whoever looks is the one who would ask.
    assert.deepEqual(named(await preview(eva)), ["Dia"])
    assert.deepEqual(named(await preview(kim)), ["Dia", "Eva"])

    await linde.change(async (at) => {
      await setUserState(at, eva.user, "ended")
      namesChanged(at)
    })
    assert.deepEqual(named(await kim.does(getErasure, { id: asked.id })), [])
  },
)

onEachEngine("nobody is named where nobody has to agree", async (aPractice) => {
  const linde = await aPractice()
  const { dia } = await cast(linde)
  await dia.does(setErasureSettings, { approvalAbove: 5 })
  const nothing = await dia.does(previewErasure, { end: "erase" })
  assert.deepEqual([nothing.needsApproval, nothing.approvers], [[], undefined])
})
