import assert from "node:assert/strict"
import { test } from "node:test"
import { changedFields, differencesOf, shownAs, written } from "./differences.ts"

const fields = [shownAs("title", "Titel"), shownAs("teams", "Teams", (ids) => `${[ids].flat().length} teams`)]

test("the order of keys and what is empty make no difference", () => {
  assert.equal(written({ a: 1, b: "" }), written({ b: undefined, a: 1, c: null }))
  assert.notEqual(written({ a: 1 }), written({ a: "1" }))
  assert.notEqual(written(["a", "b"]), written(["b", "a"]))
})

test("only fields that hold something else are changed", () => {
  const before = { title: "Rug", teams: [], note: undefined }
  assert.deepEqual(changedFields(["title", "teams", "note"], before, { title: "Knie", teams: undefined, note: "" }), [
    "title",
  ])
})

test("what only I changed is suggested as mine, what only they changed as theirs", () => {
  const base = { title: "Rug", teams: ["a"] }
  const found = differencesOf(fields, base, { title: "Knie", teams: ["a"] }, { title: "Rug", teams: ["a", "b"] })
  assert.deepEqual(
    found.map(({ field, suggested, bothChanged }) => ({ field, suggested, bothChanged })),
    [
      { field: "title", suggested: "mine", bothChanged: false },
      { field: "teams", suggested: "theirs", bothChanged: false },
    ],
  )
})

test("what both changed is told to be so, with both as they are shown", () => {
  const [only] = differencesOf(fields, { title: "Rug" }, { title: "Knie" }, { title: "Nek" })
  assert.deepEqual(only, {
    field: "title",
    label: "Titel",
    mine: "Knie",
    theirs: "Nek",
    bothChanged: true,
    suggested: "mine",
  })
})

test("what both changed to the same is no difference", () => {
  assert.deepEqual(differencesOf(fields, { title: "Rug" }, { title: "Nek" }, { title: "Nek" }), [])
})
