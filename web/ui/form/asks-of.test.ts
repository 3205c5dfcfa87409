import assert from "node:assert/strict"
import { test } from "node:test"
import { z } from "zod"
import { day, email, line, text } from "#ground/kernel/shapes.ts"
import { asksOf } from "./asks-of.ts"

test("a field that cannot be empty is required, with how long it may be", () => {
  const asks = asksOf(z.strictObject({ title: line(200), details: text(5000).optional(), on: day }))
  assert.deepEqual(asks, { title: { required: true, most: 200 }, details: { most: 5000 }, on: { required: true } })
})

test("a text that may be empty is not required, though it must be sent", () => {
  assert.deepEqual(asksOf(z.strictObject({ folder: z.string().max(60) })), { folder: { most: 60 } })
})

test("what is cut to shape on the way is required when the least of it is one letter after that", () => {
  const note = text(2000).pipe(z.string().trim().min(1))
  assert.deepEqual(asksOf(z.strictObject({ note })), { note: { required: true, most: 2000 } })
})

test("what a change may empty keeps its limits and is not required", () => {
  assert.deepEqual(asksOf(z.strictObject({ note: text(2000).nullish() })), { note: { most: 2000 } })
})

test("a closed list tells its choices, a mail address that it is one, a longer text its least", () => {
  const asks = asksOf(z.strictObject({ how: z.enum(["a", "b"]), mail: email, reason: line(500).min(10) }))
  assert.deepEqual(asks, {
    how: { required: true, options: ["a", "b"] },
    mail: { required: true, most: 254, isEmail: true },
    reason: { required: true, least: 10, most: 500 },
  })
})

test("numbers tell between what they lie, lists how many they hold, and what lies deeper is found by its path", () => {
  const term = z.strictObject({ years: z.int().min(0).max(110).default(0), days: z.int() })
  const asks = asksOf(
    z.strictObject({ term, tags: z.array(line(60)).max(30).default([]), one: z.array(line()).min(1) }),
  )
  assert.deepEqual(asks, {
    term: { required: true },
    "term.years": { least: 0, most: 110 },
    "term.days": { required: true },
    tags: { most: 30 },
    one: { required: true },
  })
})
