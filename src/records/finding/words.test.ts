import assert from "node:assert/strict"
import { test } from "node:test"
import fc from "fast-check"
import { byName, plainText, prefixesOf, prefixToFind, wordsOf } from "./words.ts"

test("accents, capitals and ornaments make no difference", () => {
  assert.deepEqual(wordsOf("Zoë MÜLLER"), ["zoe", "muller"])
  assert.deepEqual(wordsOf("Łukasz Strauß-Æbelø"), ["lukasz", "strauss", "aebelo"])
  assert.deepEqual(wordsOf("ĳsbrand"), ["ijsbrand"])
  assert.deepEqual(wordsOf("Şule Çelik"), ["sule", "celik"])
})

test("particles are words of their own, whatever the order", () => {
  assert.deepEqual(wordsOf("Vries, de"), ["vries", "de"])
  assert.deepEqual(wordsOf("van 't Hoen"), ["van", "t", "hoen"])
  assert.deepEqual(wordsOf("d'Ancona"), ["d", "ancona"])
  assert.deepEqual(wordsOf("Jansen-van den Berg"), ["jansen", "van", "den", "berg"])
})

test("a word is found by its beginning, from two letters to twelve", () => {
  assert.deepEqual(prefixesOf("vries"), ["vr", "vri", "vrie", "vries"])
  assert.deepEqual(prefixesOf("o"), ["o"])
  assert.equal(prefixesOf("wolfeschlegelsteinhausen").at(-1), "wolfeschlege")
  assert.equal(prefixToFind("wolfeschlegelsteinhausen"), "wolfeschlege")
  assert.deepEqual(prefixesOf("𝔘𝔫𝔦"), ["𝔘𝔫", "𝔘𝔫𝔦"])
})

test("every word is found by every beginning of it that can be typed", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), fc.nat(30), (typed, length) => {
      for (const word of wordsOf(typed)) {
        const letters = [...word]
        if (letters.length < 2) continue
        const begin = letters.slice(0, Math.max(2, length)).join("")
        assert.ok(prefixesOf(word).includes(prefixToFind(begin)))
      }
    }),
  )
})

test("normalising twice is normalising once", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (typed) =>
      assert.deepEqual(wordsOf(wordsOf(typed).join(" ")), wordsOf(typed)),
    ),
  )
  assert.equal(plainText("ABC def"), "abc def")
})

test("names stand in the order of a telephone book", () => {
  const names = ["Zwart, A.", "Ören, B.", "Oren, A.", "de Boer", "Bakker, Z.", "bakker, a."]
  assert.deepEqual(names.toSorted(byName), ["bakker, a.", "Bakker, Z.", "de Boer", "Oren, A.", "Ören, B.", "Zwart, A."])
})
