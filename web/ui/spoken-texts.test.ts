import assert from "node:assert/strict"
import { test } from "node:test"
import type { Language } from "#ground/words/words.ts"
import { SpokenTexts, type TextsIn } from "./spoken-texts.ts"

const lime: TextsIn = async (language) => ({ default: { lime: language === "nl" ? "linde" : "lime" } })
const oak: TextsIn = async (language) => ({ default: { oak: language === "nl" ? "eik" : "oak" } })

/** Texts that come when they are let go, and what was asked for. */
function held(texts: TextsIn) {
  const asked: Language[] = []
  const waiting: (() => void)[] = []
  const fetch: TextsIn = async (language) => {
    asked.push(language)
    await new Promise<void>((resolve) => waiting.push(resolve))
    return texts(language)
  }
  return { fetch, asked, letGo: () => waiting.splice(0).forEach((go) => go()) }
}

/** Lets everything that can go on go on, and what comes of it, until nothing is held any more. */
async function settle(work: Promise<unknown>, ...all: readonly { letGo: () => void }[]): Promise<void> {
  const state = { isDone: false }
  void work.finally(() => (state.isDone = true))
  while (!state.isDone) {
    for (const { letGo } of all) letGo()
    await new Promise((resolve) => setImmediate(resolve))
  }
}

test("one language is fetched at a time; the other when it is spoken, of all that was fetched", async () => {
  const asked: string[] = []
  const noting =
    (name: string, texts: TextsIn): TextsIn =>
    (language) => {
      asked.push(`${name} ${language}`)
      return texts(language)
    }
  const texts = new SpokenTexts("nl")

  await texts.fetch(noting("lime", lime))
  assert.deepEqual([asked, texts.find("lime"), texts.find("oak")], [["lime nl"], "linde", undefined])

  await texts.speak("en")
  assert.equal(texts.find("lime"), "lime")
  assert.ok(asked.every((one) => one.startsWith("lime")) && asked.includes("lime en"))
})

test("another language is spoken when all of it is there, and whoever listens is told then", async () => {
  const texts = new SpokenTexts("nl")
  const slow = held(lime)
  await settle(texts.fetch(slow.fetch), slow)
  const told: string[] = []
  texts.subscribe(() => told.push(`${texts.language} ${texts.find("lime")}`))

  const speaking = texts.speak("en")
  assert.deepEqual([texts.language, texts.find("lime"), told], ["nl", "linde", []])
  await settle(speaking, slow)
  assert.deepEqual(told, ["en lime"])
})

test("a page that is gone to while the language changes is there in that language", async () => {
  const texts = new SpokenTexts("nl")
  const [slowLime, slowOak] = [held(lime), held(oak)]
  await settle(texts.fetch(slowLime.fetch), slowLime)

  const speaking = texts.speak("en")
  const going = texts.fetch(slowOak.fetch)
  await settle(Promise.all([speaking, going]), slowLime, slowOak)

  assert.deepEqual([texts.language, texts.find("lime"), texts.find("oak")], ["en", "lime", "oak"])
})

test("of two languages that are asked for, the last is spoken", async () => {
  const texts = new SpokenTexts("nl")
  const slow = held(lime)
  await settle(texts.fetch(slow.fetch), slow)

  await settle(Promise.all([texts.speak("en"), texts.speak("nl")]), slow)

  assert.deepEqual([texts.language, texts.find("lime")], ["nl", "linde"])
})

test("what cannot be fetched is said to be so, and the language stays; it stands in nobody's way later", async () => {
  const texts = new SpokenTexts("nl")
  const broken: TextsIn = async () => Promise.reject(new Error("away"))
  const halfBroken: TextsIn = async (language) => (language === "en" ? broken(language) : lime(language))

  await assert.rejects(texts.fetch(broken), /away/)
  await texts.speak("en")
  assert.equal(texts.language, "en")

  const other = new SpokenTexts("nl")
  await other.fetch(halfBroken)
  await assert.rejects(other.speak("en"), /away/)
  assert.deepEqual([other.language, other.find("lime")], ["nl", "linde"])
})
