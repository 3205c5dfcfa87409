import assert from "node:assert/strict"
import { test } from "node:test"
import { PracticeMemory } from "./memory.ts"

const giving = (value: string) => async (): Promise<string> => value

test("what was found is kept, and found again after it was forgotten", async () => {
  const memory = new PracticeMemory()
  const view = memory.view({ keeps: true })

  assert.equal(await view.remember("rights", giving("one")), "one")
  assert.equal(await memory.view({ keeps: true }).remember("rights", giving("two")), "one")
  view.forget("rights")
  assert.equal(await memory.view({ keeps: true }).remember("rights", giving("three")), "three")
})

test("what is read in an older moment than the forgetting is not kept", async () => {
  const memory = new PracticeMemory()
  const older = memory.view({ keeps: true })
  memory.view({ keeps: false }).forget("rights")

  assert.equal(await older.remember("rights", giving("old")), "old")
  assert.equal(await memory.view({ keeps: true }).remember("rights", giving("new")), "new")
})

test("a change uses what is kept and adds nothing", async () => {
  const memory = new PracticeMemory()
  assert.equal(await memory.view({ keeps: false }).remember("rights", giving("uncommitted")), "uncommitted")
  assert.equal(await memory.view({ keeps: true }).remember("rights", giving("committed")), "committed")
  assert.equal(await memory.view({ keeps: false }).remember("rights", giving("other")), "committed")
})

test("a fact is believed no longer than was said, and one that could not be found is asked for again", async () => {
  const memory = new PracticeMemory()
  const view = memory.view({ keeps: true })
  await view.remember("names", giving("one"), 0)
  assert.equal(await view.remember("names", giving("two")), "two")

  await assert.rejects(view.remember("broken", () => Promise.reject(new Error("no"))))
  assert.equal(await view.remember("broken", giving("mended")), "mended")
})

test("what rests on everything is found anew after any change, and not kept where a change came in between", async () => {
  const memory = new PracticeMemory()
  const view = () => memory.view({ keeps: true })
  assert.equal(await view().rememberUntilChanged("me", giving("one")), "one")
  assert.equal(await view().rememberUntilChanged("me", giving("two")), "one")
  const older = view()

  memory.changed()

  assert.equal(await older.rememberUntilChanged("me", giving("old")), "old")
  assert.equal(await memory.view({ keeps: false }).rememberUntilChanged("me", giving("uncommitted")), "uncommitted")
  assert.equal(await view().rememberUntilChanged("me", giving("new")), "new")
  assert.equal(await view().rememberUntilChanged("me", giving("newer")), "new")
})

test("what a room owns is made once, whoever asks first; a moment is seen by those who come after it", () => {
  const memory = new PracticeMemory()
  const own = memory.view({ keeps: false }).own("order", () => ["a"])
  assert.equal(
    memory.view({ keeps: true }).own("order", () => ["b"]),
    own,
  )
  const before = memory.view({ keeps: true })
  const moment = before.note()
  assert.ok(before.since < moment && memory.view({ keeps: true }).since >= moment)
  assert.equal(memory.view({ keeps: false }).since, -1)
})
