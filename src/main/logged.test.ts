// What says nothing in the log shows nothing of a person: known by what an act takes and gives, whatever else is said of it.
import assert from "node:assert/strict"
import { test } from "node:test"
import { z } from "zod"
import { ids } from "#ground/kernel/shapes.ts"
import { allRooms, gather } from "./rooms.ts"

const rooms = allRooms

/** The ids of what is held on somebody. */
const held = new Set<unknown>([
  ids.person,
  ids.dossier,
  ids.entry,
  ids.document,
  ids.tie,
  ids.party,
  ids.task,
  ids.hold,
])

/** Everything inside a shape. */
function* inside(shape: unknown): Generator<unknown> {
  yield shape
  if (shape instanceof z.ZodObject) for (const inner of Object.values(shape.shape)) yield* inside(inner)
  if (shape instanceof z.ZodArray) yield* inside(shape.element)
  if (shape instanceof z.ZodUnion) for (const option of shape.options) yield* inside(option)
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodDefault || shape instanceof z.ZodNullable)
    yield* inside(shape.unwrap())
}

/** What has such an id and shows nothing of whom it is about, and why. */
const logsNothing: Readonly<Record<string, string>> = {
  "emergency.list-mine": "which files somebody opened themselves, by id and moment; opening them was logged",
}

test("an act that logs nothing takes and gives nothing that is held on a person", () => {
  const found = gather(rooms, "operations")
    .filter(
      ({ logs, act }) => "nothing" in logs && [...inside(act.takes), ...inside(act.gives)].some((one) => held.has(one)),
    )
    .map(({ act }) => act.name)
  assert.deepEqual(found.toSorted(), Object.keys(logsNothing).toSorted())
})
