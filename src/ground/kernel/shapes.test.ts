import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { line, name, text } from "./shapes.ts"

const units = fc.oneof(
  fc.integer({ max: 0x3000, min: 0 }),
  fc.integer({ min: 0, max: 0xffff }),
  fc.constantFrom(0, 10, 133),
)
const anything = fc.array(units, { maxLength: 60 }).map((codes) => String.fromCharCode(...codes))

test("what was pasted keeps its words and lines and loses what cannot be seen", () => {
  assert.equal(text().parse("Uit de brief:\n\u000cvervolg\u000bregel\u0000"), "Uit de brief:\n\nvervolg\nregel")
  assert.equal(text().parse("naam\twaarde\r\nzes\u0007\u009b\ud800"), "naam\twaarde\r\nzes")
  assert.equal(line().parse(" Brief\u000bvan\nde\u00a0arts\u0000 "), "Brief van de arts")
  assert.equal(line().parse("\u202eJansen\ufeff\u200b"), "Jansen")
  assert.equal(line().parse("\u{1f468}\u200d\u{1f469}"), "\u{1f468}\u200d\u{1f469}", "one picture of two stays one")
  assert.equal(name().parse("Jan\u200dsen\u200e \u2066de\u2069 \u00adVries"), "Jansen de Vries")
})

test("no text is refused for a character in it, and none keeps one that may not be there", () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const kept = text().parse(typed)
      assert.doesNotMatch(kept, /(?![\t\n\r])\p{Cc}|\p{Cs}/u)
      assert.equal(text().parse(kept), kept)
      const one = line().safeParse(`a${typed}z`)
      assert.ok(one.success)
      assert.doesNotMatch(one.data, /\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}/u)
      assert.equal(line().parse(one.data), one.data)
      assert.doesNotMatch(name().parse(`a${typed}z`), /\p{Cc}|\p{Cs}|\p{Cf}/u)
    }),
  )
})

test("a line of nothing that can be seen is no line", () => {
  for (const blank of [
    "\u115f",
    "\u1160",
    "\u3164",
    "\uffa0",
    "\u2800",
    "\u034f",
    "\u17b4",
    "\u180e",
    "\ufe0f",
    "\u200d",
  ])
    for (const shape of [line(), name()]) assert.equal(shape.safeParse(` ${blank}${blank} `).success, false, blank)
  for (const typed of ["", " ", "\u0000", "\u200b\u202e", "\n\t"]) assert.equal(line().safeParse(typed).success, false)
  for (const typed of ["\u200d", "\u00ad"]) assert.equal(name().safeParse(typed).success, false)
})
