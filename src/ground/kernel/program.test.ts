import assert from "node:assert/strict"
import { test } from "node:test"
import { aProgram } from "#tests/people/program.ts"
import { allRooms } from "#main/rooms.ts"
import { viewOf } from "./program.ts"

const rooms = allRooms

test("a program knows no more of itself than this; what does something, or can be imported, is no fact", () => {
  assert.deepEqual(Object.keys(aProgram(rooms)).toSorted(), [
    "dataKinds",
    "folderRoots",
    "highRisk",
    "holdSources",
    "origin",
    "permissions",
    "providerNetworks",
    "restsOn",
    "secondPersonActs",
    "waits",
    "words",
  ])
})

test("what a program knows of itself does not change", () => {
  const program = aProgram(rooms)
  assert.throws(() => Object.assign(program, { origin: "https://elsewhere.example" }), TypeError)
  assert.throws(() => Object.assign(program, { dataKinds: [] }), TypeError)
})

test("a program can be made of any rooms", () => {
  const some = rooms.filter(({ permissions }) => permissions.some(({ name }) => name.startsWith("persons.")))
  assert.deepEqual(
    aProgram(some).permissions.map(({ name }) => name.split(".")[0]),
    some.flatMap((room) => room.permissions).map(() => "persons"),
  )
  assert.deepEqual([aProgram([]).dataKinds, [...aProgram([]).highRisk]], [[], []])
})

test("a room's view is made once for each program", () => {
  const made: number[] = []
  const names = viewOf(({ permissions }) => made.push(permissions.length))
  const [one, other] = [aProgram(rooms), aProgram([])]
  assert.deepEqual([names({ program: one }), names({ program: one }), names({ program: other })], [1, 1, 2])
})
