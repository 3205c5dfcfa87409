import assert from "node:assert/strict"
import { test } from "node:test"
import { pairs } from "./pair.ts"
import { catalogueOf, sayFrom, type TextKey } from "./words.ts"

const lime = pairs({ "lime.leaves": ["één blad|{count} bladeren", "one leaf|{count} leaves"] })
const oak = pairs({ "oak.stands": ["De eik van {name} staat.", "The oak of {name} stands."] })

/** These rooms are of this test alone: the compiler does not know their keys. */
const keyOf = (key: string): TextKey => key as TextKey

test("a catalogue says the texts of its rooms in each language, with their values", () => {
  const words = catalogueOf([lime, oak])

  assert.equal(words.in("nl")(keyOf("oak.stands"), { name: "Anna" }), "De eik van Anna staat.")
  assert.equal(words.in("en")(keyOf("lime.leaves"), { count: 3 }), "3 leaves")
  assert.equal(sayFrom(lime)("nl", "lime.leaves", { count: 1 }), "één blad")
})

test("a catalogue has the texts of no room, whatever its rooms, and knows what it has", () => {
  const words = catalogueOf([oak])

  assert.equal(words.in("nl")("general.unreadable"), "onleesbaar")
  assert.deepEqual(["oak.stands", "general.unreadable", "lime.leaves", "constructor"].map(words.has), [
    true,
    true,
    false,
    false,
  ])
})

test("a text that two rooms declare is refused, and so is one that no room has", () => {
  assert.throws(() => catalogueOf([oak, lime, { "oak.stands": ["Iets anders.", "Something else."] }]), /oak\.stands/)
  assert.throws(() => catalogueOf([oak]).in("nl")(keyOf("lime.leaves")), /lime\.leaves/)
})

test("a missing language and a misspelt key do not compile", () => {
  // @ts-expect-error: English is missing.
  pairs({ "lime.falls": ["De linde valt."] })
  // @ts-expect-error: there is no such text.
  assert.throws(() => catalogueOf([]).in("nl")("general.unreadible"))
  // @ts-expect-error: nor one of this list.
  assert.throws(() => sayFrom(lime)("nl", "lime.leafs"))
})
